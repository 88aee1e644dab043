package city.opendata.gateway.openapi;

import city.opendata.gateway.edge.HostGuard;
import city.opendata.gateway.service.Part;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves the merged document at /openapi. */
@Singleton
public class OpenApiPage implements Handler<RoutingContext> {

  private final ServiceDocuments documents;

  OpenApiPage(ServiceDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void handle(RoutingContext context) {
    Map<Part, Future<ServiceDocument>> asked = new LinkedHashMap<>();
    Part.services().forEach(part -> asked.put(part, documents.of(part)));
    Future.join(List.copyOf(asked.values())).onComplete(all -> answer(context, asked));
  }

  private static void answer(RoutingContext context, Map<Part, Future<ServiceDocument>> asked) {
    List<ServiceDocument> read = new ArrayList<>();
    List<String> unavailable = new ArrayList<>();
    asked.forEach(
        (part, document) -> {
          if (document.succeeded()) {
            read.add(document.result());
          } else {
            unavailable.add(part.id());
          }
        });
    ObjectNode merged = OpenApiMerger.merge(read, unavailable);
    merged
        .withArrayProperty("servers")
        .addObject()
        .put("url", HostGuard.origin(context).toString());
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(merged.toString())
        .onFailure(context::fail);
  }
}
