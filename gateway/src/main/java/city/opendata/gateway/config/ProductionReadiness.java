package city.opendata.gateway.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with settings that open the front door too wide. */
@Singleton
class ProductionReadiness {

  private static final String ISSUER = "quarkus.oidc.auth-server-url";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final GatewayConfig gateway;
  private final Config config;

  ProductionReadiness(GatewayConfig gateway, Config config) {
    this.gateway = gateway;
    this.config = config;
  }

  void check(@Observes StartupEvent starting) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    List<String> unsafe =
        unsafe(config.getValue(ISSUER, URI.class), gateway.corsOrigins().orElse(List.of()));
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException("Refusing an unsafe start: " + String.join("; ", unsafe));
    }
  }

  /** What is unsafe, each with the setting to change; a local issuer may speak plain HTTP. */
  static List<String> unsafe(URI issuer, List<String> corsOrigins) {
    List<String> found = new ArrayList<>();
    if (!"https".equals(issuer.getScheme()) && !LOOPBACK.contains(issuer.getHost())) {
      found.add(ISSUER + " must use https");
    }
    if (corsOrigins.contains("*")) {
      found.add("opendata.gateway.cors-origins must name origins, not *");
    }
    return found;
  }
}
