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

/** Serves the platform's health at /health: 200 when every part is up, else 503. */
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
    context
        .response()
        .setStatusCode(report.status() == HealthReport.Status.UP ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body(report))
        .onFailure(context::fail);
  }

  private Buffer body(HealthReport report) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(report));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
