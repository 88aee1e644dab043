package city.opendata.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Rewrites references to components that were renamed. */
final class References {

  private static final String MAPPING = "mapping";

  private References() {}

  static String to(String section, String name) {
    return "#/components/" + section + "/" + name;
  }

  /** A copy in which every reference in the map points to where the map says. */
  static JsonNode rewritten(JsonNode node, Map<String, String> moved) {
    JsonNode copy = node.deepCopy();
    if (!moved.isEmpty()) {
      rewrite(copy, moved);
    }
    return copy;
  }

  private static void rewrite(JsonNode node, Map<String, String> moved) {
    if (node instanceof ObjectNode object) {
      replace(object, "$ref", moved);
      if (object.get(MAPPING) instanceof ObjectNode mapping && object.has("propertyName")) {
        mapping.propertyStream().toList().forEach(e -> replace(mapping, e.getKey(), moved));
      }
      object.forEach(child -> rewrite(child, moved));
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> rewrite(child, moved));
    }
  }

  private static void replace(ObjectNode object, String field, Map<String, String> moved) {
    if (object.get(field) instanceof TextNode reference) {
      String target = moved.get(reference.textValue());
      if (target != null) {
        object.put(field, target);
      }
    }
  }
}
