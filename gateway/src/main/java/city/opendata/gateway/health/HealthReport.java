package city.opendata.gateway.health;

import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.Pulse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which part of the platform is up and which is down. */
record HealthReport(Status status, Instant checkedAt, List<PartHealth> parts) {

  /** The whole answer in one word; a part can also be one of which nobody can tell now. */
  enum Status {
    UP,
    DOWN,
    UNKNOWN
  }

  /** A text in both languages. */
  record Text(String zh, String en) {}

  static HealthReport of(
      Map<Part, Pulse.Reading> readings, Map<Part, HealthChecks> checks, Instant now) {
    List<PartHealth> parts = new ArrayList<>();
    readings.forEach(
        (part, reading) ->
            parts.add(PartHealth.of(part, reading, checks.getOrDefault(part, HealthChecks.NONE))));
    for (SharedPart part : SharedPart.values()) {
      parts.add(PartHealth.of(part, checks));
    }
    boolean up = parts.stream().allMatch(part -> part.status() == Status.UP);
    return new HealthReport(up ? Status.UP : Status.DOWN, now, parts);
  }
}
