package city.opendata.gateway.health;

import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.Pulse;
import city.opendata.gateway.service.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of the platform is up and which is down. */
record HealthReport(Status status, Instant checkedAt, List<PartHealth> parts) {

  /** The whole answer in one word. */
  enum Status {
    UP,
    DOWN
  }

  /** A text in both languages. */
  record Text(String zh, String en) {}

  /**
   * One part.
   *
   * @param reason why it is down
   * @param since when this status began
   * @param latencyMillis how long the last answer took
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartHealth(
      String id,
      Text name,
      Status status,
      @Nullable Text reason,
      Instant since,
      long latencyMillis) {

    static PartHealth of(Part part, Pulse.Reading reading) {
      return new PartHealth(
          part.id(),
          new Text(part.chinese(), part.english()),
          reading.standing() == Standing.UP ? Status.UP : Status.DOWN,
          reason(reading.standing()),
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
  }

  static HealthReport of(Map<Part, Pulse.Reading> readings, Instant now) {
    List<PartHealth> parts =
        readings.entrySet().stream()
            .map(entry -> PartHealth.of(entry.getKey(), entry.getValue()))
            .toList();
    boolean up = parts.stream().allMatch(part -> part.status() == Status.UP);
    return new HealthReport(up ? Status.UP : Status.DOWN, now, parts);
  }
}
