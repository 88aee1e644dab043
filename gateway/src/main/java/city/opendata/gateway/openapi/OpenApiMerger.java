package city.opendata.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one OpenAPI 3.1 document out of those of all services. */
final class OpenApiMerger {

  private static final Set<String> OPERATIONS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
  private final Set<String> operationIds = new HashSet<>();
  private final Set<String> tagNames = new HashSet<>();

  private OpenApiMerger() {}

  /**
   * @param unavailable services whose document could not be read
   */
  static ObjectNode merge(List<ServiceDocument> documents, List<String> unavailable) {
    OpenApiMerger merger = new OpenApiMerger();
    merger.open();
    documents.forEach(merger::add);
    unavailable.forEach(merger.merged.withArrayProperty("x-unavailable")::add);
    return merger.merged;
  }

  private void open() {
    merged.put("openapi", "3.1.0");
    merged
        .putObject("info")
        .put("title", "公共数据开放平台 API / Open data platform API")
        .put("version", "1")
        .put(
            "description",
            "全平台接口说明。错误响应为 RFC 9457 problem+json，语言取决于 Accept-Language。"
                + " All addresses of the platform. Errors are RFC 9457 problem+json, in Chinese or"
                + " English by Accept-Language.")
        .putObject("license")
        .put("name", "Apache-2.0");
    merged.putArray("servers");
    merged.putArray("tags");
    merged.putObject("paths");
    Security.declare(merged.putObject("components"));
    merged.putArray("x-unavailable");
  }

  private void add(ServiceDocument document) {
    JsonNode content = document.content();
    Components components = new Components(merged.withObjectProperty("components"));
    Map<String, String> moved = components.add(document.service(), content.path("components"));
    for (Map.Entry<String, JsonNode> path : content.path("paths").properties()) {
      if (document.routed().test(path.getKey())
          && References.rewritten(path.getValue(), moved) instanceof ObjectNode item) {
        OPERATIONS.forEach(
            method -> complete(item.path(method), document.service(), content.path("security")));
        merged.withObjectProperty("paths").set(path.getKey(), item);
      }
    }
    content.path("tags").forEach(this::addTag);
  }

  private void complete(JsonNode node, String service, JsonNode security) {
    if (node instanceof ObjectNode operation) {
      Security.require(operation, security);
      String id = operation.path("operationId").asText();
      if (!id.isEmpty() && !operationIds.add(id)) {
        String own = service + "_" + id;
        operation.put("operationId", own);
        operationIds.add(own);
      }
    }
  }

  private void addTag(JsonNode tag) {
    if (tagNames.add(tag.path("name").asText())) {
      ArrayNode tags = merged.withArrayProperty("tags");
      tags.add(tag);
    }
  }
}
