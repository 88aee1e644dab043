package city.opendata.gateway.health;

import city.opendata.gateway.health.HealthReport.Status;
import city.opendata.gateway.health.HealthReport.Text;
import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.Pulse;
import city.opendata.gateway.service.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One part of the platform.
 *
 * @param reason why it is not up
 * @param failing the names of a service's own health checks that fail
 * @param since when this status began; of parts that the gateway asks itself
 * @param latencyMillis how long the last answer took; likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PartHealth(
    String id,
    Text name,
    Status status,
    @Nullable Text reason,
    List<String> failing,
    @Nullable Instant since,
    @Nullable Long latencyMillis) {

  PartHealth {
    failing = List.copyOf(failing);
  }

  /** A part that the gateway asks itself. */
  static PartHealth of(Part part, Pulse.Reading reading, HealthChecks checks) {
    return new PartHealth(
        part.id(),
        new Text(part.chinese(), part.english()),
        reading.standing() == Standing.UP ? Status.UP : Status.DOWN,
        reason(reading.standing()),
        checks.failing(),
        reading.since(),
        reading.latency().toMillis());
  }

  private static @Nullable Text reason(Standing standing) {
    return switch (standing) {
      case UP -> null;
      case UNKNOWN -> new Text("尚未检查", "Not checked yet");
      case NOT_READY -> new Text("自报尚未就绪", "It says that it is not ready");
      case UNREACHABLE -> new Text("无法连接", "Nothing accepts a connection there");
      case SILENT -> new Text("没有响应", "It does not answer");
    };
  }

  /** A part of which the services tell: down when one of them cannot use it. */
  static PartHealth of(SharedPart part, Map<Part, HealthChecks> checks) {
    List<Part> without = telling(part, false, checks);
    List<Part> with = telling(part, true, checks);
    Text name = new Text(part.title(), part.title());
    if (!without.isEmpty()) {
      return new PartHealth(
          part.id(), name, Status.DOWN, notUsableFor(without), List.of(), null, null);
    }
    if (with.isEmpty()) {
      Text reason = new Text("没有服务能够告知", "No service can tell");
      return new PartHealth(part.id(), name, Status.UNKNOWN, reason, List.of(), null, null);
    }
    return new PartHealth(part.id(), name, Status.UP, null, List.of(), null, null);
  }

  private static List<Part> telling(SharedPart part, boolean up, Map<Part, HealthChecks> checks) {
    return checks.entrySet().stream()
        .filter(entry -> entry.getValue().isUp(part.check()).filter(is -> is == up).isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Text notUsableFor(List<Part> services) {
    return new Text(
        "无法使用它的服务：" + services.stream().map(Part::chinese).collect(Collectors.joining("、")),
        "Services that cannot use it: "
            + services.stream().map(Part::id).collect(Collectors.joining(", ")));
  }
}
