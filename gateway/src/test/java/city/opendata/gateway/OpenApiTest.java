package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends GatewayTest {

  @BeforeEach
  void describe() {
    world
        .catalog()
        .describeItself(
            "{'openapi':'3.1.0','paths':{'/api/catalog/v1/datasets':{'get':{'responses':{}}},"
                + "'/internal':{'get':{}}},'components':{'schemas':{'Page':{'type':'object'}}}}");
    world
        .ingestion()
        .describeItself(
            "{'openapi':'3.1.0','paths':{'/api/data/v1/{name}':{'get':{'security':[{'jwt':[]}],"
                + "'responses':{}}}},'components':{'schemas':{'Page':{'type':'array'}},"
                + "'securitySchemes':{'jwt':{'type':'http','scheme':'bearer'}}}}");
  }

  @Test
  void oneDocumentDescribesAllServices() {
    await()
        .untilAsserted(
            () ->
                given()
                    .header("Host", "data.example.gov.cn")
                    .get("/openapi")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body(
                        "openapi", equalTo("3.1.0"),
                        "servers.url", contains("http://data.example.gov.cn"),
                        "paths", hasKey("/api/catalog/v1/datasets"),
                        "paths", hasKey("/api/data/v1/{name}"),
                        "paths", not(hasKey("/internal")),
                        "components.schemas", hasKey("ingestion_Page"),
                        "components.securitySchemes.accessToken.scheme", equalTo("bearer"),
                        "'x-unavailable'", empty()));
  }

  @Test
  void aServiceThatIsDownIsNamedAndLeftOut() {
    world.ingestion().stop();
    try {
      await()
          .untilAsserted(
              () ->
                  when()
                      .get("/openapi")
                      .then()
                      .statusCode(200)
                      .body(
                          "'x-unavailable'", contains("ingestion"),
                          "paths", not(hasKey("/api/data/v1/{name}")),
                          "paths", hasKey("/api/catalog/v1/datasets")));
    } finally {
      world.ingestion().start();
    }
  }

  @Test
  void aServiceWhoseDocumentIsBrokenIsNamedToo() {
    world.evaluation().describeItself("<html>");
    try {
      await()
          .untilAsserted(
              () -> when().get("/openapi").then().body("'x-unavailable'", contains("evaluation")));
    } finally {
      world.evaluation().describeItself("{'openapi':'3.1.0','paths':{}}");
    }
  }

  @Test
  void swaggerUiShowsItUnderAPolicyThatItsOwnFilesSatisfy() {
    String page =
        when()
            .get("/docs/")
            .then()
            .statusCode(200)
            .header("Content-Security-Policy", containsString("script-src 'self'"))
            .body(containsString("/openapi"))
            .extract()
            .asString();

    assertThat(page).doesNotContain("src=\"http", "href=\"http");
    when().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
  }

  @Test
  void swaggerUiIsReachedWithoutTheSlash() {
    when().get("/docs").then().statusCode(200);
  }
}
