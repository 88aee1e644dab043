package city.opendata.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ServiceDocument document(String service, String content) {
    try {
      JsonNode parsed = JSON.readTree(content.replace('\'', '"'));
      return new ServiceDocument(service, parsed, path -> path.startsWith("/api/"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode merge(ServiceDocument... documents) {
    return OpenApiMerger.merge(List.of(documents), List.of());
  }

  @Test
  void isOneDocumentWithThePathsOfAll() {
    JsonNode merged =
        merge(
            document("catalog", "{'paths':{'/api/a':{'get':{}}},'tags':[{'name':'A'}]}"),
            document(
                "ingestion", "{'paths':{'/api/b':{'get':{}}},'tags':[{'name':'A'},{'name':'B'}]}"));

    assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(merged.path("paths").propertyStream())
        .extracting(e -> e.getKey())
        .containsExactly("/api/a", "/api/b");
    assertThat(merged.path("tags")).hasSize(2);
    assertThat(merged.path("x-unavailable")).isEmpty();
    assertThat(merged.at("/components/securitySchemes/accessToken/scheme").asText())
        .isEqualTo("bearer");
  }

  @Test
  void namesTheServicesThatAreMissing() {
    JsonNode merged = OpenApiMerger.merge(List.of(), List.of("evaluation"));

    assertThat(merged.path("x-unavailable"))
        .extracting(JsonNode::asText)
        .containsExactly("evaluation");
    assertThat(merged.path("paths").isObject()).isTrue();
  }

  @Test
  void leavesOutPathsThatTheGatewayDoesNotPassOn() {
    JsonNode merged =
        merge(document("catalog", "{'paths':{'/q/health':{'get':{}},'/api/a':{'get':{}}}}"));

    assertThat(merged.path("paths").propertyStream())
        .extracting(e -> e.getKey())
        .containsExactly("/api/a");
  }

  @Test
  void keepsWhatSeveralServicesDefineAlikeOnce() {
    String content = "{'paths':{},'components':{'schemas':{'Problem':{'type':'object'}}}}";

    JsonNode merged = merge(document("catalog", content), document("ingestion", content));

    assertThat(merged.at("/components/schemas")).hasSize(1);
  }

  @Test
  void tellsApartWhatServicesDefineDifferently() {
    String users =
        "'paths':{'/api/%s':{'get':{'responses':{'200':{'$ref':'#/components/responses/R'},"
            + "'201':{'content':{'j':{'schema':{'items':{'$ref':'#/components/schemas/S'}}}}}}}}}";
    JsonNode merged =
        merge(
            document(
                "catalog",
                "{"
                    + users.formatted("a")
                    + ",'components':{'schemas':{'S':{'type':'object'}},"
                    + "'responses':{'R':{'description':'one'}}}}"),
            document(
                "ingestion",
                "{"
                    + users.formatted("b")
                    + ",'components':{'schemas':{'S':{'type':'string'}},"
                    + "'responses':{'R':{'description':'two'}}}}"));

    assertThat(merged.at("/components/schemas/S/type").asText()).isEqualTo("object");
    assertThat(merged.at("/components/schemas/ingestion_S/type").asText()).isEqualTo("string");
    assertThat(merged.at("/paths/~1api~1a/get/responses/200/$ref").asText())
        .isEqualTo("#/components/responses/R");
    assertThat(merged.at("/paths/~1api~1b/get/responses/200/$ref").asText())
        .isEqualTo("#/components/responses/ingestion_R");
    assertThat(merged.at("/paths/~1api~1b/get/responses/201/content/j/schema/items/$ref").asText())
        .isEqualTo("#/components/schemas/ingestion_S");
  }

  @Test
  void whatRefersToARenamedComponentIsToldApartAsWell() {
    String page = "'Page':{'items':{'$ref':'#/components/schemas/Item'}}";
    String outer = "'Outer':{'allOf':[{'$ref':'#/components/schemas/Page'}]}";
    JsonNode merged =
        merge(
            document(
                "catalog",
                "{'components':{'schemas':{" + page + "," + outer + ",'Item':{'type':'object'}}}}"),
            document(
                "ingestion",
                "{'components':{'schemas':{"
                    + page
                    + ","
                    + outer
                    + ",'Item':{'type':'string'}}}}"));

    assertThat(merged.at("/components/schemas/Page/items/$ref").asText())
        .isEqualTo("#/components/schemas/Item");
    assertThat(merged.at("/components/schemas/ingestion_Page/items/$ref").asText())
        .isEqualTo("#/components/schemas/ingestion_Item");
    assertThat(merged.at("/components/schemas/ingestion_Outer/allOf/0/$ref").asText())
        .isEqualTo("#/components/schemas/ingestion_Page");
  }

  @Test
  void rewritesDiscriminatorMappings() {
    String shape =
        "'Shape':{'discriminator':{'propertyName':'kind','mapping':{'c':'#/components/schemas/Circle'}}}";
    JsonNode merged =
        merge(
            document("catalog", "{'components':{'schemas':{'Circle':{'type':'object'}}}}"),
            document(
                "ingestion",
                "{'components':{'schemas':{" + shape + ",'Circle':{'type':'string'}}}}"));

    assertThat(merged.at("/components/schemas/Shape/discriminator/mapping/c").asText())
        .isEqualTo("#/components/schemas/ingestion_Circle");
  }

  @Test
  void theSameOperationIdInTwoServicesIsToldApart() {
    JsonNode merged =
        merge(
            document("catalog", "{'paths':{'/api/a':{'get':{'operationId':'list'}}}}"),
            document("ingestion", "{'paths':{'/api/b':{'get':{'operationId':'list'}}}}"));

    assertThat(merged.at("/paths/~1api~1a/get/operationId").asText()).isEqualTo("list");
    assertThat(merged.at("/paths/~1api~1b/get/operationId").asText()).isEqualTo("ingestion_list");
  }

  @Test
  void everyOperationUsesTheOneSecurityScheme() {
    JsonNode merged =
        merge(
            document(
                "catalog",
                "{'security':[{'jwt':[]}],'components':{'securitySchemes':{'jwt':{'type':'http'}}},"
                    + "'paths':{'/api/a':{'get':{},'put':{'security':[{},{'jwt':['steward']}]},"
                    + "'post':{'security':[]}}}}"),
            document("ingestion", "{'paths':{'/api/b':{'get':{}}}}"));

    assertThat(merged.at("/components/securitySchemes")).hasSize(1);
    assertThat(merged.at("/paths/~1api~1a/get/security").toString())
        .isEqualTo("[{\"accessToken\":[]}]");
    assertThat(merged.at("/paths/~1api~1a/put/security").toString())
        .isEqualTo("[{},{\"accessToken\":[\"steward\"]}]");
    assertThat(merged.at("/paths/~1api~1a/post/security").toString()).isEqualTo("[]");
    assertThat(merged.at("/paths/~1api~1b/get").has("security")).isFalse();
  }

  @Test
  void doesNotTouchTheServicesOwnDocument() {
    ServiceDocument catalog =
        document("catalog", "{'paths':{'/api/a':{'get':{'operationId':'x'}}}}");
    String before = catalog.content().toString();

    merge(catalog, document("ingestion", "{'paths':{'/api/b':{'get':{'operationId':'x'}}}}"));

    assertThat(catalog.content()).hasToString(before);
  }

  @Test
  void aDocumentThatIsNoObjectAddsNothing() {
    assertThat(merge(document("catalog", "[1,2]"), document("ingestion", "'x'")).path("paths"))
        .isEmpty();
  }
}
