package city.opendata.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The components of the merged document. What several services define alike is kept once; what they
 * define differently under one name is told apart by the service's name.
 */
final class Components {

  /** The gateway declares the one security scheme itself. */
  private static final String LEFT_OUT = "securitySchemes";

  private final ObjectNode merged;

  Components(ObjectNode merged) {
    this.merged = merged;
  }

  /** Adds a service's components; answers where each renamed one is now. */
  Map<String, String> add(String service, JsonNode components) {
    Map<String, String> moved = new HashMap<>();
    boolean found = true;
    // A component that refers to a renamed one changes with it, so that it may collide as well.
    while (found) {
      Map<String, String> more =
          collisions(service, References.rewritten(components, moved), moved);
      found = !more.isEmpty();
      moved.putAll(more);
    }
    References.rewritten(components, moved)
        .properties()
        .forEach(section -> addSection(section.getKey(), section.getValue(), moved));
    return moved;
  }

  private Map<String, String> collisions(
      String service, JsonNode components, Map<String, String> moved) {
    Map<String, String> found = new HashMap<>();
    for (Map.Entry<String, JsonNode> section : components.properties()) {
      for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
        String reference = References.to(section.getKey(), component.getKey());
        JsonNode known = merged.path(section.getKey()).path(component.getKey());
        if (!known.isMissingNode()
            && !moved.containsKey(reference)
            && !known.equals(component.getValue())) {
          String name = freeName(service, section.getKey(), component.getKey());
          found.put(reference, References.to(section.getKey(), name));
        }
      }
    }
    return found;
  }

  private String freeName(String service, String section, String name) {
    String prefixed = service + "_" + name;
    String free = prefixed;
    for (int i = 2; merged.path(section).has(free); i++) {
      free = prefixed + "_" + i;
    }
    return free;
  }

  private void addSection(String section, JsonNode components, Map<String, String> moved) {
    if (section.equals(LEFT_OUT)) {
      return;
    }
    ObjectNode target = merged.withObjectProperty(section);
    for (Map.Entry<String, JsonNode> component : components.properties()) {
      String own = References.to(section, component.getKey());
      String reference = Objects.requireNonNullElse(moved.get(own), own);
      target.set(reference.substring(reference.lastIndexOf('/') + 1), component.getValue());
    }
  }
}
