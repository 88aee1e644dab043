package city.opendata.gateway.health;

import city.opendata.gateway.config.GatewayConfig;
import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.PartClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks every service again and again for its own health checks. Not when somebody looks at the
 * health page, so that a flood of looks stays outside.
 */
@Singleton
class ServiceChecks {

  private static final String PATH = "/q/health";

  /** A service whose database is gone says so once each of its connection pools has given up. */
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(15);

  private final Vertx vertx;
  private final PartClient client;
  private final ObjectMapper json;
  private final GatewayConfig config;
  private final Map<Part, HealthChecks> latest = new ConcurrentHashMap<>();
  private final Map<Part, Long> timers = new ConcurrentHashMap<>();
  private final AtomicBoolean stopped = new AtomicBoolean();

  ServiceChecks(Vertx vertx, PartClient client, ObjectMapper json, GatewayConfig config) {
    this.vertx = vertx;
    this.client = client;
    this.json = json;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    Part.services().forEach(this::ask);
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped.set(true);
    timers.values().forEach(vertx::cancelTimer);
  }

  /** What each service said last; nothing of one that did not answer. */
  Map<Part, HealthChecks> latest() {
    Map<Part, HealthChecks> checks = new EnumMap<>(Part.class);
    Part.services().forEach(part -> checks.put(part, latest.getOrDefault(part, HealthChecks.NONE)));
    return checks;
  }

  /** A service answers 503 when one of its checks fails, and lists them all the same. */
  private void ask(Part service) {
    client
        .get(service, PATH, LONGEST_CHECK)
        .map(reply -> parsed(reply.body()))
        .otherwise(HealthChecks.NONE)
        .onSuccess(checks -> latest.put(service, checks))
        .onComplete(asked -> askLater(service));
  }

  private void askLater(Part service) {
    if (!stopped.get()) {
      long millis = config.probeInterval().toMillis();
      timers.put(service, vertx.setTimer(millis, tick -> ask(service)));
    }
  }

  private HealthChecks parsed(Buffer body) {
    try {
      return HealthChecks.of(json.readTree(body.getBytes()));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
