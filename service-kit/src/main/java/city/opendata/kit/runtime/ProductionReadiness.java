package city.opendata.kit.runtime;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with settings that give the city's data away. */
class ProductionReadiness {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> WELL_KNOWN_SECRETS =
      Set.of("postgres", "password", "changeme", "secret", "admin", "quarkus");

  private final Config config;

  ProductionReadiness(Config config) {
    this.config = config;
  }

  void check(@Observes StartupEvent starting) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    List<String> unsafe =
        unsafe(
            config.getValue("quarkus.oidc.auth-server-url", String.class),
            config.getOptionalValue("quarkus.datasource.password", String.class),
            config.getOptionalValue("quarkus.http.cors.origins", String.class));
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException("Refusing an unsafe start: " + String.join("; ", unsafe));
    }
  }

  /** What is unsafe, each with the setting to change; a local issuer may speak plain HTTP. */
  static List<String> unsafe(
      String issuer, Optional<String> databasePassword, Optional<String> corsOrigins) {
    List<String> found = new ArrayList<>();
    URI uri = URI.create(issuer);
    if (!"https".equals(uri.getScheme()) && !LOOPBACK.contains(String.valueOf(uri.getHost()))) {
      found.add("quarkus.oidc.auth-server-url must use https");
    }
    if (databasePassword.map(WELL_KNOWN_SECRETS::contains).orElse(false)) {
      found.add("quarkus.datasource.password is a well-known default");
    }
    if (corsOrigins.map(origins -> origins.contains("*")).orElse(false)) {
      found.add("quarkus.http.cors.origins must name origins");
    }
    return found;
  }
}
