package city.opendata.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every endpoint that the API description names. */
@CatalogTest
class AccessTest {

  private static final List<String> PUBLIC =
      List.of(
          "get /api/catalog/v1/organisations",
          "get /api/catalog/v1/organisations/{code}",
          "get /api/catalog/v1/datasets",
          "get /api/catalog/v1/datasets/{name}");

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @Test
  void withoutATokenOnlyPublicEndpointsAnswer() throws IOException {
    List<String> answering = new ArrayList<>();
    for (String endpoint : endpoints()) {
      if (call(endpoint, null) != 401) {
        answering.add(endpoint);
      }
    }

    assertThat(answering).containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @Test
  void aRoleThatMayNothingReachesOnlyPublicEndpoints() throws IOException {
    List<String> answering = new ArrayList<>();
    for (String endpoint : endpoints()) {
      if (call(endpoint, "developer") != 403) {
        answering.add(endpoint);
      }
    }

    assertThat(answering).containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  private static List<String> endpoints() throws IOException {
    byte[] document =
        given().accept("application/json").get("/q/openapi").then().extract().asByteArray();
    JsonNode paths = new ObjectMapper().readTree(document).get("paths");
    List<String> endpoints = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> endpoints.add(method + " " + path.getKey())));
    assertThat(endpoints).hasSize(11);
    return endpoints;
  }

  private static int call(String endpoint, @Nullable String account) {
    String[] parts = endpoint.split(" ");
    String path = parts[1].replace("{code}", CatalogApi.UNIT).replace("{name}", "any-name");
    String type = path.endsWith("organisations") ? "text/csv" : "application/json";
    RequestSpecification request =
        account == null ? CatalogApi.anonymous() : CatalogApi.as(account);
    if (!parts[0].equals("get")) {
      request.contentType(type).body("{}");
    }
    return request.request(parts[0].toUpperCase(Locale.ROOT), path).statusCode();
  }
}
