package city.opendata.gateway.health;

import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.Pulse;
import city.opendata.gateway.service.ServiceMonitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Serves the platform's health at /health: 200 when every part is up, else 503. Programs get JSON,
 * and who asks for HTML, as browsers do, a page.
 */
@Singleton
public class HealthPage implements Handler<RoutingContext> {

  private final ServiceMonitor monitor;
  private final ServiceChecks checks;
  private final ObjectMapper json;

  HealthPage(ServiceMonitor monitor, ServiceChecks checks, ObjectMapper json) {
    this.monitor = monitor;
    this.checks = checks;
    this.json = json;
  }

  @Override
  public void handle(RoutingContext context) {
    Map<Part, Pulse.Reading> readings = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      readings.put(part, monitor.pulse(part).read());
    }
    HealthReport report = HealthReport.of(readings, checks.latest(), Instant.now());
    boolean html = asksForHtml(context);
    context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    context
        .response()
        .setStatusCode(report.status() == HealthReport.Status.UP ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, html ? "text/html; charset=utf-8" : "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(html ? Buffer.buffer(HealthTable.of(report)) : body(report))
        .onFailure(context::fail);
  }

  private static boolean asksForHtml(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  private Buffer body(HealthReport report) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(report));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
