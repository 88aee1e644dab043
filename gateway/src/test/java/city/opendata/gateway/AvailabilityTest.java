package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import city.opendata.gateway.world.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AvailabilityTest extends GatewayTest {

  private static final Duration PROMISED = Duration.ofSeconds(2);

  private static Response getInTime(String path) {
    long started = System.nanoTime();
    Response answer = given().header("Accept-Language", "en").get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PROMISED);
    return answer;
  }

  private static void isUnavailable(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "3")
        .body(
            "type", equalTo("urn:open-data:problem:unavailable"),
            "detail", containsString("The catalog service"));
  }

  @Test
  void aServiceThatIsGoneIsUnavailableFromTheFirstCall() {
    world.catalog().stop();
    try {
      for (int i = 0; i < 3; i++) {
        isUnavailable(getInTime("/api/catalog/x"));
      }
      when().get("/api/data/x").then().statusCode(200);
    } finally {
      world.catalog().start();
    }
  }

  @Test
  void aFrozenServiceIsUnavailableFromTheFirstCall() {
    world.catalog().freeze();

    for (int i = 0; i < 4; i++) {
      isUnavailable(getInTime("/api/catalog/x"));
    }
  }

  @Test
  void aServiceThatIsNotReadyIsUnavailable() {
    world.catalog().answerReadinessWith(503);
    await().untilAsserted(() -> when().get("/health").then().statusCode(503));

    isUnavailable(getInTime("/api/catalog/x"));
    assertThat(world.catalog().seen()).isEmpty();
  }

  @Test
  void aServiceThatComesBackServesAgainWithinSeconds() {
    world.catalog().stop();
    isUnavailable(getInTime("/api/catalog/x"));
    world.catalog().start();

    await()
        .atMost(Duration.ofSeconds(4))
        .untilAsserted(() -> when().get("/api/catalog/x").then().statusCode(200));
  }

  @Test
  void aCallThatTakesLongIsNotCut() {
    world
        .ingestion()
        .on(
            "/api/ingestion/wait",
            (request, seen) ->
                io.vertx.core.Vertx.currentContext()
                    .owner()
                    .setTimer(8_000, late -> request.response().end("done")));

    given()
        .header("Prefer", "wait=60")
        .post("/api/ingestion/wait")
        .then()
        .statusCode(200)
        .body(equalTo("done"));
  }

  @Test
  void aCallThatWaitsIsGivenUpWhenItsServiceFreezesForLong() throws Exception {
    world.ingestion().on("/api/ingestion/wait", (request, seen) -> {});
    try (RawCall call = new RawCall(port())) {
      call.send("GET /api/ingestion/wait HTTP/1.1\r\nHost: a\r\n\r\n");
      await().untilAsserted(() -> assertThat(world.ingestion().seen()).hasSize(1));
      TimeUnit.SECONDS.sleep(3);
      world.ingestion().freeze();

      assertThat(call.readQuietly(500)).startsWith("HTTP/1.1 503");
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void theHealthPageNamesWhatIsDownInBothLanguages(String language) {
    world.evaluation().answerReadinessWith(503);

    await()
        .untilAsserted(
            () ->
                given()
                    .header("Accept-Language", language)
                    .get("/health")
                    .then()
                    .statusCode(503)
                    .header("Cache-Control", "no-store")
                    .body(
                        "status", equalTo("DOWN"),
                        "parts.find { it.id == 'evaluation' }.status", equalTo("DOWN"),
                        "parts.find { it.id == 'evaluation' }.name.zh", equalTo("评估服务"),
                        "parts.find { it.id == 'evaluation' }.name.en",
                            equalTo("The evaluation service"),
                        "parts.find { it.id == 'evaluation' }.reason.en", notNullValue(),
                        "parts.find { it.id == 'catalog' }.status", equalTo("UP"),
                        "parts.find { it.id == 'identity-provider' }.status", equalTo("UP")));
  }

  @Test
  void aBrowserGetsTheHealthAsAPage() {
    given()
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .get("/health")
        .then()
        .statusCode(200)
        .contentType("text/html; charset=utf-8")
        .header("Vary", containsStringIgnoringCase("accept"))
        .body(containsString("评估服务 · The evaluation service"));
  }

  @Test
  void theHealthPageSaysSinceWhenAndHowFast() {
    when()
        .get("/health")
        .then()
        .statusCode(200)
        .body(
            "status", equalTo("UP"),
            "checkedAt", notNullValue(),
            "parts.size()", equalTo(6),
            "parts[0].since", notNullValue(),
            "parts[0].latencyMillis", notNullValue());
  }

  @Test
  void theHealthPageNamesKafkaWhenAServiceThatIsReadyCannotReachIt() {
    world.ingestion().reachKafka(false);

    await()
        .untilAsserted(
            () ->
                when()
                    .get("/health")
                    .then()
                    .statusCode(503)
                    .body(
                        "parts.find { it.id == 'kafka' }.status", equalTo("DOWN"),
                        "parts.find { it.id == 'postgresql' }.status", equalTo("UP"),
                        "parts.find { it.id == 'ingestion' }.status", equalTo("UP"),
                        "parts.find { it.id == 'ingestion' }.failing",
                            contains("Kafka connection health check")));
    when().get("/api/ingestion/x").then().statusCode(200);
  }

  @Test
  void theHealthPageShowsThatTheIdentityProviderIsDown() {
    world.issuer().stop();
    try {
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () ->
                  when()
                      .get("/health")
                      .then()
                      .statusCode(503)
                      .body(
                          "parts.find { it.id == 'identity-provider' }.reason.zh",
                          equalTo("无法连接")));
    } finally {
      world.issuer().start();
      world.issuer().freeze(false);
    }
  }
}
