package city.opendata.gateway.openapi;

import city.opendata.gateway.config.GatewayConfig;
import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.PartClient;
import city.opendata.gateway.service.ServiceMonitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the services' OpenAPI documents, and keeps each for a short while. */
@Singleton
class ServiceDocuments {

  private static final String PATH = "/q/openapi?format=json";
  private static final Duration WITHIN = Duration.ofSeconds(2);

  private final PartClient client;
  private final ServiceMonitor monitor;
  private final ObjectMapper json;
  private final long keepNanos;
  private final Map<Part, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Future<ServiceDocument> document, long readAtNanos) {}

  ServiceDocuments(
      PartClient client, ServiceMonitor monitor, ObjectMapper json, GatewayConfig config) {
    this.client = client;
    this.monitor = monitor;
    this.json = json;
    this.keepNanos = config.openapiCache().toNanos();
  }

  /** The document of a service; fails when the service cannot be asked now. */
  Future<ServiceDocument> of(Part part) {
    if (monitor.pulse(part).read().standing().refuses()) {
      return Future.failedFuture("Down");
    }
    return kept.compute(part, (same, before) -> isFresh(before) ? before : read(part)).document();
  }

  private boolean isFresh(@Nullable Kept before) {
    return before != null
        && !before.document().failed()
        && System.nanoTime() - before.readAtNanos() < keepNanos;
  }

  private Kept read(Part part) {
    Future<ServiceDocument> document =
        client
            .get(part, PATH, WITHIN)
            .compose(reply -> parsed(reply))
            .map(content -> new ServiceDocument(part.id(), content, part::answers));
    return new Kept(document, System.nanoTime());
  }

  private Future<JsonNode> parsed(PartClient.Reply reply) {
    if (reply.status() != 200) {
      return Future.failedFuture(new IOException("Status " + reply.status()));
    }
    try {
      return Future.succeededFuture(json.readTree(reply.body().getBytes()));
    } catch (JsonProcessingException malformed) {
      return Future.failedFuture(malformed);
    } catch (IOException unreadable) {
      return Future.failedFuture(unreadable);
    }
  }
}
