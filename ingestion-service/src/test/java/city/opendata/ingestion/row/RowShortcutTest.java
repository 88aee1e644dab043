package city.opendata.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.RowPush;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The short way of a row answers as the long one does, and leaves to it what is not usual. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RowShortcutTest {

  /** What the long way answers has a charset. */
  private static final String SHORT_WAY = "application/json";

  private static final String LONG_WAY = "application/json;charset=UTF-8";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void answersAsTheResourceDoes() throws Exception {
    TestDataset pairs = known();

    HttpResponse<String> shortWay = push(pairs, row(2), Map.of());
    HttpResponse<String> longWay = push(pairs, row(3), Map.of("Content-Type", "application/JSON"));

    assertThat(way(shortWay)).isEqualTo(SHORT_WAY);
    assertThat(way(longWay)).isEqualTo(LONG_WAY);
    assertThat(shortWay.statusCode()).isEqualTo(longWay.statusCode()).isEqualTo(202);
    assertThat(shortWay.headers().map().keySet()).isEqualTo(longWay.headers().map().keySet());
    assertThat(header(shortWay, "Location")).isEqualTo(address(pairs) + "/" + receipt(shortWay));
    // The second row may have missed the batch of the first
    for (HttpResponse<String> answer : List.of(shortWay, longWay)) {
      RowPush.settled(pairs, receipt(answer)).then().body("state", equalTo("RELEASED"));
    }
    assertThat(RowResourceTest.texts(pairs)).contains("row 2", "row 3");
  }

  @Test
  void namesTheCallThatItAnswers() throws Exception {
    HttpResponse<String> named = push(known(), row(2), Map.of("X-Request-Id", "from-the-gateway"));

    assertThat(way(named)).isEqualTo(SHORT_WAY);
    assertThat(header(named, "X-Request-Id")).isEqualTo("from-the-gateway");
  }

  @Test
  void aRepeatGetsItsReceiptAndAnotherRowUnderItsKeyIsRefused() throws Exception {
    TestDataset pairs = known();

    HttpResponse<String> first = push(pairs, row(2), Map.of("Idempotency-Key", "key-1"));
    HttpResponse<String> repeat = push(pairs, row(2), Map.of("Idempotency-Key", "key-1"));
    HttpResponse<String> other = push(pairs, row(3), Map.of("Idempotency-Key", "key-1"));

    assertThat(way(repeat)).isEqualTo(SHORT_WAY);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(header(repeat, "Idempotent-Replayed")).isEqualTo("true");
    assertProblem(other, 422, "idempotency-key-reused");
  }

  @Test
  void whatIsWrongIsAnsweredByTheResource() throws Exception {
    TestDataset pairs = known();

    HttpResponse<String> fault = push(pairs, "{\"id\": true, \"texts\": 1}", Map.of());
    assertProblem(fault, 400, "invalid-rows");
    assertThat(JSON.readTree(fault.body()).path("errors")).hasSize(2);
    assertProblem(push(pairs, "{\"id\": 1", Map.of()), 400, "invalid-rows");
    assertProblem(push(pairs, "", Map.of()), 400, "empty-body");
    assertProblem(
        push(pairs, row(2), Map.of("Idempotency-Key", "two words")), 400, "invalid-parameter");
    assertProblem(
        push(pairs, row(2), Map.of("Content-Encoding", "gzip")), 415, "unsupported-encoding");
  }

  @Test
  void othersGetNothingIn() throws Exception {
    TestDataset pairs = known();
    push(known(), row(2), token(Tokens.ofDepartment(TestDataset.OTHER_UNIT)));

    assertProblem(
        push(pairs, row(2), token(Tokens.ofDepartment(TestDataset.OTHER_UNIT))), 404, "not-found");
    assertProblem(push(pairs, row(2), token(Tokens.of("minzheng-reviewer"))), 403, "forbidden");
    assertProblem(push(pairs, row(2), token("a.b.c")), 401, "unauthenticated");
    assertProblem(
        push(pairs, row(2), Map.of("Authorization", "Basic YTpi")), 401, "unauthenticated");
  }

  @Test
  void aChangedContractHoldsForTheNextRow() throws Exception {
    TestDataset pairs = known();
    pairs
        .contract(
            """
            {"fields": [{"name": "id", "type": "integer"}, {"name": "word", "type": "string"}],
             "primaryKey": ["id"]}
            """)
        .approved();

    assertProblem(push(pairs, row(2), Map.of()), 400, "invalid-rows");
    assertThat(push(pairs, "{\"id\": 2, \"word\": \"a\"}", Map.of()).statusCode()).isEqualTo(202);
  }

  /** A dataset that a row was pushed to a moment ago. */
  private TestDataset known() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    assertThat(push(pairs, row(1), Map.of()).statusCode()).isEqualTo(202);
    return pairs;
  }

  private static String row(int id) {
    return "{\"id\": %d, \"text\": \"row %d\"}".formatted(id, id);
  }

  private static Map<String, String> token(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> push(TestDataset dataset, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(dataset))
            .version(Version.HTTP_1_1)
            .header("Accept-Language", "en")
            .setHeader("Authorization", "Bearer " + Tokens.ofDepartment(TestDataset.UNIT))
            .setHeader("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static URI address(TestDataset dataset) {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port + RowPush.rows(dataset));
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("type").asText()).endsWith(":" + type);
  }

  private static String receipt(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body()).path("receipt").asText();
  }

  private static String way(HttpResponse<String> answer) {
    return header(answer, "Content-Type");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
