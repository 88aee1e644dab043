package city.opendata.gateway.health;

import java.util.Locale;

/** What the services need and the gateway cannot reach: it knows of it from their checks. */
enum SharedPart {
  POSTGRESQL("PostgreSQL", "Database connections health check"),
  KAFKA("Kafka", "Kafka connection health check");

  private final String title;
  private final String check;

  SharedPart(String title, String check) {
    this.title = title;
    this.check = check;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same in every language. */
  String title() {
    return title;
  }

  /** The name of the check by which a service tells whether it can use this part. */
  String check() {
    return check;
  }
}
