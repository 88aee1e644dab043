package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import city.opendata.gateway.world.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "/api/catalog/v1/datasets, catalog",
    "/api/ingestion/v1/datasets/x/batches, ingestion",
    "/api/data/v1/township-streets.csv, ingestion",
    "/api/evaluation/v1/runs, evaluation",
  })
  void aPathGoesToItsService(String path, String service) {
    when().get(path).then().statusCode(200).body("service", equalTo(service), "uri", equalTo(path));
  }

  @Test
  void theQueryArrivesAsItWasSent() {
    String uri =
        "/api/data/v1/x?areaCode=eq.320211&name=like.*%E8%B7%AF%25*&select=code,name&a=1&a=2";

    given().urlEncodingEnabled(false).get(uri).then().statusCode(200).body("uri", equalTo(uri));
  }

  @Test
  void aQueryThatWasNotEscapedArrivesEscaped() throws IOException {
    String answer =
        RawCall.exchange(
            port(), "GET /api/data/v1/x?name=eq.滨湖区|\"a\" HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(world.ingestion().onlySeen().uri())
        .isEqualTo("/api/data/v1/x?name=eq.%E6%BB%A8%E6%B9%96%E5%8C%BA%7C%22a%22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void theMethodArrives(String method) {
    given().body("x").request(method, "/api/catalog/v1/x").then().statusCode(200);

    assertThat(world.catalog().onlySeen().method()).isEqualTo(method);
  }

  @Test
  void anAnswerToHeadHasALengthAndNoBody() throws IOException {
    String answer =
        RawCall.exchange(port(), "HEAD /api/catalog/v1/x HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length:");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).isBlank();
  }

  @Test
  void anAnswerWithoutContentHasNoBodyAtAll() throws IOException {
    world.catalog().on("/api/catalog/none", (r, seen) -> r.response().setStatusCode(204).end());

    String answer =
        RawCall.exchange(port(), "GET /api/catalog/none HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 204").doesNotContainIgnoringCase("transfer-encoding");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).isBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/unknown",
        "/api/catalogue/x",
        "/openapi/x",
        "/docs/x",
        "/actuator"
      })
  void anUnknownPathIsAProblem(String path) {
    when()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body(
            "type", equalTo("urn:open-data:problem:not-found"),
            "title", equalTo("未找到"),
            "status", equalTo(404),
            "instance", matchesRegex("urn:open-data:request:[0-9a-f-]{36}"),
            "requestId", matchesRegex("[0-9a-f-]{36}"));
  }

  @Test
  void aProblemIsInEnglishWhenThatIsAskedFor() {
    given()
        .header("Accept-Language", "en")
        .get("/nothing")
        .then()
        .header("Content-Language", "en")
        .body("title", equalTo("Not found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalog/../../q/health",
        "/api/catalog/..%2f..%2fq/health",
        "/api/catalog/%2e%2e/%2e%2e/q/health",
        "/api/catalog/%252e%252e/q/health",
        "/api/catalog//q/health",
        "//q/health",
        "/api/catalog/..;/q/health",
        "/api/catalog\\..\\q\\health",
        "/api/catalog/%00",
        "/%71/../q/health",
        "http://elsewhere.example/api/catalog/v1/x",
      })
  void aPathThatIsNotNormalReachesNoService(String path) throws IOException {
    String answer =
        RawCall.exchange(port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:open-data:problem:bad-request");
    assertThat(world.catalog().seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%71/health/ready", "/Q/health", "/api/q/health", "/q%20/health", "/q"})
  void noDisguiseLeadsToOperations(String path) throws IOException {
    String answer =
        RawCall.exchange(
            port(),
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 404");
    assertThat(world.catalog().seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PROPFIND"})
  void anUnusedMethodIsRefused(String method) throws IOException {
    String answer =
        RawCall.exchange(port(), method + " /api/catalog/v1/x HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("allow: GET, HEAD, POST");
    assertThat(world.catalog().seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /openapi",
        "DELETE /health",
        "PUT /docs",
        "POST /docs/",
        "POST /docs/index.html",
        "OPTIONS /openapi",
        "POST /",
      })
  void aPageIsOnlyRead(String call) throws IOException {
    String answer =
        RawCall.exchange(
            port(), call + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 405")
        .containsIgnoringCase("allow: GET, HEAD\r\n")
        .contains("urn:open-data:problem:method-not-allowed");
  }

  @Test
  void anUpgradeIsNotPassedOn() throws IOException {
    RawCall.exchange(
        port(),
        "GET /api/catalog/v1/x HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

    assertThat(world.catalog().onlySeen().headers().contains("Upgrade")).isFalse();
  }

  @Test
  void anEscapeThatIsNotNeededChangesNothing() {
    given()
        .urlEncodingEnabled(false)
        .get("/api/%63atalog/v1/x")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/api/catalog/v1/x"));
  }

  @Test
  void theFrontPageLeadsToTheDocumentation() {
    given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "/docs/");
  }

  @Test
  void anOldProtocolIsRefusedForCallsToServices() throws IOException {
    String answer = RawCall.exchange(port(), "GET /api/catalog/v1/x HTTP/1.0\r\nHost: a\r\n\r\n");

    assertThat(answer).contains(" 400 ").contains("HTTP/1.1");
    assertThat(world.catalog().seen()).isEmpty();
  }
}
