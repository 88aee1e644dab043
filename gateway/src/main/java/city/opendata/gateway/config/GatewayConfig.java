package city.opendata.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the gateway. */
@ConfigMapping(prefix = "opendata.gateway")
public interface GatewayConfig {

  /** Where the catalog service listens. */
  @WithDefault("http://127.0.0.1:8081")
  URI catalogUrl();

  /** Where the ingestion service listens. */
  @WithDefault("http://127.0.0.1:8082")
  URI ingestionUrl();

  /** Where the evaluation service listens. */
  @WithDefault("http://127.0.0.1:8083")
  URI evaluationUrl();

  /** Who signs access tokens; its health is shown on the health page. */
  @WithDefault("${quarkus.oidc.auth-server-url}")
  URI issuer();

  /** The largest request body that is passed on. */
  @WithDefault("1G")
  MemorySize maxBody();

  /** How long a connection to a service may take to open. */
  @WithDefault("1S")
  Duration connectTimeout();

  /** How many connections to one service may be open at once. */
  @WithDefault("512")
  int connections();

  /** How often each service is asked whether it is ready. */
  @WithDefault("2S")
  Duration probeInterval();

  /** How long a service may take to say whether it is ready. */
  @WithDefault("1S")
  Duration probeTimeout();

  /** A new call is given up when the service shows no sign of life for this long. */
  @WithDefault("1500MS")
  Duration signOfLifeWithin();

  /** Calls that still wait are given up after this many probes in a row without an answer. */
  @WithDefault("5")
  int giveUpAfterMissedProbes();

  /** How long a verification of a token may wait for the identity provider. */
  @WithDefault("1500MS")
  Duration tokenTimeout();

  /** How long a refused caller may go on sending before the connection is closed. */
  @WithDefault("3S")
  Duration lingerTimeout();

  /** How long a service's own OpenAPI document is kept. */
  @WithDefault("10S")
  Duration openapiCache();

  /** The address that callers use, when it is not the one in their Host header. */
  Optional<URI> publicUrl();

  /** Web origins whose pages may read public data; none by default. */
  Optional<List<String>> corsOrigins();

  /** Whether /q (health, metrics) answers others than this machine. */
  @WithDefault("false")
  boolean openOperations();
}
