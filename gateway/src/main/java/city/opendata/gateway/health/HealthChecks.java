package city.opendata.gateway.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service says of itself and of what it needs.
 *
 * @param up whether a check succeeded, by its name
 */
record HealthChecks(Map<String, Boolean> up) {

  /** Of a service that does not answer. */
  static final HealthChecks NONE = new HealthChecks(Map.of());

  HealthChecks {
    up = Map.copyOf(up);
  }

  /** Reads the answer of {@code /q/health}; takes names and results only, as data may be secret. */
  static HealthChecks of(JsonNode answer) {
    Map<String, Boolean> up = new TreeMap<>();
    for (JsonNode check : answer.path("checks")) {
      up.put(check.path("name").asText(), check.path("status").asText().equals("UP"));
    }
    return new HealthChecks(up);
  }

  List<String> failing() {
    return up.keySet().stream().filter(name -> !isUp(name).orElse(true)).sorted().toList();
  }

  /** Empty when the service has no such check. */
  Optional<Boolean> isUp(String name) {
    return Optional.ofNullable(up.get(name));
  }
}
