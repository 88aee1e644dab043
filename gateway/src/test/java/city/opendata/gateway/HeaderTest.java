package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.gateway.world.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeaderTest extends GatewayTest {

  @Test
  void theServiceLearnsWhereTheCallerSeesThePlatform() {
    given()
        .header("Host", "data.example.gov.cn:8443")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-For", "6.6.6.6")
        .header("X-Forwarded-Proto", "https")
        .get("/api/catalog/v1/x")
        .then()
        .statusCode(200);

    MultiMap headers = world.catalog().onlySeen().headers();
    assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("data.example.gov.cn:8443");
    assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
    assertThat(headers.getAll("X-Forwarded-Port")).containsExactly("8443");
    assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(headers.get("Host")).startsWith("127.0.0.1:");
  }

  @Test
  void aWellFormedRequestIdIsKeptOnTheWholeWay() {
    given()
        .header("X-Request-Id", "client-chosen.0001")
        .get("/api/catalog/v1/x")
        .then()
        .header("X-Request-Id", "client-chosen.0001");

    assertThat(world.catalog().onlySeen().headers().getAll("X-Request-Id"))
        .containsExactly("client-chosen.0001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a b c d e f g", "'; DROP TABLE x; --", "${jndi:ldap://x}"})
  void anyOtherRequestIdIsReplaced(String sent) {
    String answered =
        given().header("X-Request-Id", sent).get("/api/catalog/v1/x").getHeader("X-Request-Id");

    assertThat(answered).matches("[0-9a-f-]{36}");
    assertThat(world.catalog().onlySeen().headers().get("X-Request-Id")).isEqualTo(answered);
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() {
    for (String path : new String[] {"/api/catalog/v1/x", "/nothing", "/health", "/openapi"}) {
      when()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Referrer-Policy", "no-referrer")
          .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .header("Strict-Transport-Security", nullValue())
          .header("Server", nullValue())
          .header("X-Request-Id", matchesRegex("[0-9a-f-]{36}"));
    }
  }

  @Test
  void theGatewaysHeadersStandOnceEvenIfTheServiceSendsThem() {
    world
        .catalog()
        .on(
            "/api/catalog/own",
            (request, seen) ->
                request
                    .response()
                    .putHeader("X-Frame-Options", "ALLOWALL")
                    .putHeader("X-Request-Id", "service")
                    .putHeader("Server", "secret/1.0")
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .end());

    var answer = when().get("/api/catalog/own");

    assertThat(answer.getHeaders().getValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.getHeaders().getValues("X-Request-Id")).hasSize(1).doesNotContain("service");
    assertThat(answer.getHeader("Server")).isNull();
    assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a b",
        "Host: evil.example/path",
        "Host: user@evil.example",
        "Host: evil.example:99999",
        "Host: <script>",
        "Host: a\"b",
        "Host:",
        "Host: a\r\nHost: b",
        "X-No-Host: a",
      })
  void aHostFromWhichNoLinkCanBeBuiltIsRefused(String header) throws IOException {
    String answer =
        RawCall.exchange(port(), "GET /api/catalog/v1/x HTTP/1.1\r\n" + header + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("evil").doesNotContain("<script>");
    assertThat(world.catalog().seen()).isEmpty();
  }

  @Test
  void aHeaderCannotSmuggleASecondOne() throws IOException {
    String answer =
        RawCall.exchange(
            port(),
            "GET /api/catalog/v1/x HTTP/1.1\r\nHost: localhost\r\n"
                + "X-Request-Id: aaaaaaaa\rX-Evil: 1\r\nAccept-Language: en\0en\r\n\r\n");

    assertThat(answer).doesNotContainIgnoringCase("x-evil");
  }

  @Test
  void absurdlyLongHeadersAreRefusedWithoutAFailure() throws IOException {
    String answer =
        RawCall.exchange(
            port(),
            "GET /api/catalog/v1/x HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                + "a".repeat(60_000)
                + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 431");
    assertThat(world.catalog().seen()).isEmpty();
  }

  @Test
  void anAbsurdLanguageIsReadAsChinese() {
    given()
        .header("Accept-Language", "q=;;;*,,,-" + "x".repeat(3_000))
        .get("/nothing")
        .then()
        .statusCode(404)
        .body("title", equalTo("未找到"));
  }

  @Test
  void aPageOfANamedOriginMayReadPublicData() {
    given()
        .header("Origin", "https://reuse.example")
        .get("/api/data/v1/x")
        .then()
        .header("Access-Control-Allow-Origin", "https://reuse.example")
        .header("Access-Control-Expose-Headers", containsString("Link"))
        .header("Access-Control-Allow-Credentials", nullValue());
  }

  @Test
  void aPreflightForReadingIsAnsweredByTheGateway() {
    given()
        .header("Origin", "https://reuse.example")
        .header("Access-Control-Request-Method", "GET")
        .options("/api/data/v1/x")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", "GET, HEAD");

    assertThat(world.ingestion().seen()).isEmpty();
  }

  @Test
  void anyOtherOriginMayNot() {
    given()
        .header("Origin", "https://evil.example")
        .get("/api/data/v1/x")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
    given()
        .header("Origin", "https://reuse.example")
        .post("/api/ingestion/v1/x")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void operationsAreForThisMachineAlone() {
    when().get("/q/health/ready").then().statusCode(200);
    when().get("/q/health/live").then().statusCode(200);
    when().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));

    given().header("X-Forwarded-For", "6.6.6.6").get("/q/metrics").then().statusCode(404);
    given().header("Forwarded", "for=6.6.6.6").get("/q/health/ready").then().statusCode(404);
  }

  @Test
  void theGatewayIsReadyWithoutItsServices() {
    world.catalog().answerReadinessWith(503);

    when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }
}
