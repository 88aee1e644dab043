package city.opendata.local.part;

import java.util.Locale;

/** Everything that listens, with the port it takes when nobody says otherwise. */
public enum Port {
  GATEWAY(8080),
  CATALOG(8081),
  INGESTION(8082),
  EVALUATION(8083),
  KEYCLOAK(8180),
  POSTGRES(15432),
  KAFKA(19092),
  KAFKA_CONTROLLER(19093);

  private final int usual;

  Port(int usual) {
    this.usual = usual;
  }

  public int usual() {
    return usual;
  }

  /** The command-line option that changes it. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-port";
  }

  /** The environment variable that changes it. */
  public String variable() {
    return "OPENDATA_" + name() + "_PORT";
  }

  /** What listens there, in words. */
  public String owner() {
    return switch (this) {
      case GATEWAY -> "the gateway";
      case CATALOG -> "the catalog service";
      case INGESTION -> "the ingestion service";
      case EVALUATION -> "the evaluation service";
      case KEYCLOAK -> "Keycloak";
      case POSTGRES -> "PostgreSQL";
      case KAFKA -> "Kafka";
      case KAFKA_CONTROLLER -> "Kafka's controller";
    };
  }
}
