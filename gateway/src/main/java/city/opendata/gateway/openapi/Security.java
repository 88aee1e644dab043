package city.opendata.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one way to sign in, under one name in all operations. */
final class Security {

  private static final String SCHEME = "accessToken";

  private Security() {}

  /** Declares the scheme. */
  static void declare(ObjectNode components) {
    components
        .withObjectProperty("securitySchemes")
        .withObjectProperty(SCHEME)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put(
            "description",
            "身份服务签发的访问令牌；读取公开数据时不需要。"
                + " An access token of the identity provider; public data needs none.");
  }

  /** Gives an operation its own requirement, where it relied on its document's. */
  static void require(ObjectNode operation, JsonNode documentWide) {
    JsonNode own = operation.path("security");
    JsonNode wanted = own.isMissingNode() ? documentWide : own;
    if (!wanted.isArray()) {
      return;
    }
    ArrayNode renamed = operation.putArray("security");
    wanted.forEach(requirement -> renamed.add(renamed(requirement)));
  }

  private static ObjectNode renamed(JsonNode requirement) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    requirement.forEach(roles -> result.withArrayProperty(SCHEME).addAll((ArrayNode) roles));
    return result;
  }
}
