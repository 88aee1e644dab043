package city.opendata.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ProblemMappersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"\"} | name | not-blank",
        "{\"name\":\"a name that is too long\"} | name | size",
        "{\"name\":\"a\",\"colour\":\"red\"} | colour | unknown",
        "{\"name\":\"a\",\"13800070000\":\"red\"} | (11 characters) | unknown",
        "{\"name\":\"a\",\"count\":\"many\"} | count | malformed",
        "{\"name\":\"a\",\"at\":\"yesterday\"} | at | malformed",
        "{\"name\":\"a\",\"parts\":[{\"label\":\"b\"},{}]} | parts[1].label | not-blank",
        "{\"name\":\"a\",\"parts\":[null]} | parts[0] | not-null",
        "null | body | not-null",
        "{\"name\":[1]} | name | malformed",
        "{\"name\": | body | not-json",
        "[1,2] | body | malformed",
      })
  void aBadBodyNamesItsField(String body, String field, String code) {
    ValidatableResponse answer =
        problem(given().contentType(ContentType.JSON).body(body).post("/sample").then(), 400);

    answer
        .body("type", equalTo("urn:open-data:problem:invalid-body"))
        .body("errors.field", hasItem(field))
        .body("errors.code", hasItem(code));
  }

  @Test
  void ofManyViolationsTheFirstAreShown() {
    String body = "{\"name\":\"\",\"parts\":[" + "null,".repeat(4999) + "null]}";

    problem(given().contentType(ContentType.JSON).body(body).post("/sample").then(), 400)
        .body("errors", hasSize(100))
        .body("errors[0].field", equalTo("name"))
        .body("errors[1].field", equalTo("parts[0]"))
        .body("errors[2].field", equalTo("parts[1000]"));
  }

  @Test
  void aBadParameterNamesItself() {
    problem(given().get("/sample?number=6").then(), 400)
        .body("type", equalTo("urn:open-data:problem:invalid-parameter"))
        .body("errors.field", hasItem("number"));
  }

  @Test
  void nothingOfAnAddressIsRepeatedInAnswersAndMetrics() {
    String number = "320205190101010018";
    byte[] tooLarge = new byte[100_000];
    List<Response> answers =
        List.of(
            given().get("/" + number),
            given().get("/sample/" + number),
            given().delete("/sample/" + number),
            given().body(tooLarge).post("/sample/" + number),
            given().get("/sample?number=" + number),
            given().accept("image/png").get("/sample/broken?" + number));

    for (Response answer : answers) {
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.asString()).contains("urn:open-data:request:").doesNotContain(number);
    }
    assertThat(given().get("/q/metrics").asString())
        .contains("http_server_requests")
        .doesNotContain(number);
  }

  @Test
  void textsFollowTheLanguageOfTheReader() {
    problem(given().get("/sample?number=6").then(), 400)
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("参数有误"))
        .body("errors[0].message", containsString("5"));
    problem(given().header("Accept-Language", "en").get("/sample?number=6").then(), 400)
        .header("Content-Language", "en")
        .body("title", equalTo("Invalid parameter"))
        .body("errors[0].message", containsString("must be less than"));
  }

  @Test
  void whatFailsUnexpectedlyTellsNothingOfItsInside() {
    problem(given().get("/sample/broken").then(), 500)
        .body("type", equalTo("urn:open-data:problem:internal-error"))
        .body("detail", not(containsString("secret")));
  }

  @Test
  void aLostUpdateIsAConflict() {
    problem(given().get("/sample/stale").then(), 409)
        .body("type", equalTo("urn:open-data:problem:concurrent-change"));
  }

  @Test
  void whatIsUnreachableIsUnavailable() {
    for (String unreachable : List.of("no-connection", "no-identity-provider")) {
      problem(given().get("/sample/" + unreachable).then(), 503)
          .header("Retry-After", "5")
          .body("type", equalTo("urn:open-data:problem:unavailable"));
    }
  }

  @Test
  void anUnmetConditionIsTold() {
    problem(given().get("/sample/conditional").then(), 412)
        .body("type", equalTo("urn:open-data:problem:precondition-failed"));
  }

  @Test
  void theRequestIdIsKeptWhenItIsWellFormed() {
    problem(given().header("X-Request-Id", "abcd-1234").get("/sample/broken").then(), 500)
        .header("X-Request-Id", "abcd-1234")
        .body("requestId", equalTo("abcd-1234"));
    problem(given().header("X-Request-Id", "x\"><script>").get("/sample/broken").then(), 500)
        .body("requestId", not(containsString("script")));
  }

  @Test
  void otherAddressesMethodsAndFormatsAreToldApart() {
    problem(given().get("/nowhere").then(), 404);
    problem(given().delete("/sample").then(), 405).header("Allow", "GET, HEAD, OPTIONS, POST");
    problem(given().contentType("text/plain").body("x").post("/sample").then(), 415);
    problem(given().accept("image/png").get("/sample/broken").then(), 406);
  }

  /** Another resource class has an address that begins in the same way. */
  @Test
  void aMethodThatAnAddressLacksIsNotAnUnknownAddress() {
    problem(given().put("/sample/parts/7/labels").then(), 405)
        .header("Allow", "GET, HEAD, OPTIONS");
    problem(given().put("/sample/parts/7/names").then(), 404);
    problem(given().get("/sample/parts/seven").then(), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP, br", "unheard-of"})
  void aCompressedBodyIsToldWhatIsAccepted(String coding) {
    problem(
            given()
                .header("Content-Encoding", coding)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"a\"}")
                .post("/sample")
                .then(),
            415)
        .header("Accept-Encoding", "identity")
        .body("type", equalTo("urn:open-data:problem:unsupported-encoding"));
  }

  @Test
  void aBodyThatSaysItIsNotCompressedIsTaken() {
    given()
        .header("Content-Encoding", "identity")
        .contentType(ContentType.JSON)
        .body("{\"name\":\"a\"}")
        .post("/sample")
        .then()
        .statusCode(200);
  }

  @Test
  void aBodyAboveTheLimitIsToldTheLimit() {
    problem(
            given()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "a".repeat(100_000) + "\"}")
                .post("/sample")
                .then(),
            413)
        .body("detail", containsString("65536"))
        .body("requestId", not(emptyOrNullString()));
  }

  @Test
  void jsonHasALimitOfItsOwn() {
    String large = "{\"name\":\"a\"}" + " ".repeat(40_000);

    problem(given().contentType(ContentType.JSON).body(large).post("/sample").then(), 413)
        .body("detail", containsString("32768"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"name\":\"%s\"}", "{\"%s\":1}", "{\"parts\":[{\"label\":\"%s\"}]}", "{%s"})
  void jsonOfUnknownLengthIsReadUpToTheLimit(String body) throws Exception {
    byte[] large = body.formatted(" ".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/sample"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("32768");
    }
  }

  @Test
  void callersAreCheckedByTokenAndRole() {
    problem(given().get("/sample/caller").then(), 401).header("WWW-Authenticate", "Bearer");
    problem(as("evaluator").get("/sample/caller").then(), 403);
    problem(as("minzheng-steward").get("/sample/unannotated").then(), 403);

    as("minzheng-steward")
        .get("/sample/caller")
        .then()
        .statusCode(200)
        .body("name", equalTo("minzheng-steward"))
        .body("unit", equalTo("320200-021"))
        .body("roles", hasItem("steward"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer nonsense", "Bearer", "Basic YWRtaW46YWRtaW4=", "Bearer a.b.c"})
  void whatIsNoTokenIsRefused(String header) {
    problem(given().header("Authorization", header).get("/sample/caller").then(), 401);
  }

  @Test
  void aTokenWithoutSignatureIsRefused() {
    String payload = Tokens.of("minzheng-steward").split("\\.")[1];
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    problem(given().auth().oauth2(header + "." + payload + ".").get("/sample/caller").then(), 401);
  }

  @Test
  void theOpenApiDocumentTellsOfProblems() {
    String document = given().get("/q/openapi").then().statusCode(200).extract().asString();

    assertThat(document).contains("application/problem+json", "  schemas:", "    Problem:");
  }

  private static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account));
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("status", equalTo(status));
  }
}
