package city.opendata.ingestion.word;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.ingestion.testing.WordsOfUnit;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SensitiveWordsResourceTest {

  private static final String CARD =
      "[{\"word\": \" 一卡通编号 \", \"kind\": \"social-security-number\"}]";
  private static final String PHOENIX = "[\"凤凰计划\", \"老猫\"]";

  private static final String WAITING =
      """
      select exists (select from pg_stat_activity
        where wait_event_type = 'Lock' and query like 'insert into sensitive_word_list%')
      """;

  @Inject WordListRepository lists;

  @AfterEach
  void leaveNone() {
    WordsOfUnit.none();
  }

  private static Response get(String account) {
    return WordsOfUnit.as(account).get(WordsOfUnit.PATH);
  }

  @Test
  void aUnitsPeopleKeepItsWords() {
    Response changed = WordsOfUnit.put(CARD, PHOENIX);

    int version = changed.then().statusCode(200).extract().path("version");
    for (Response shown : List.of(changed, get("minzheng-steward"), get("minzheng-secrecy"))) {
      shown
          .then()
          .statusCode(200)
          .header("ETag", "\"" + version + "\"")
          .header("Cache-Control", "no-store")
          .body("unit", equalTo(TestDataset.UNIT))
          .body("headers", hasSize(1))
          .body("headers[0].word", equalTo("一卡通编号"))
          .body("headers[0].kind", equalTo("social-security-number"))
          .body("texts", equalTo(List.of("凤凰计划", "老猫")))
          .body("changedBy", notNullValue())
          .body("changedAt", containsString("+08:00"));
    }
  }

  @Test
  void aUnitThatNeverHadAnyHasVersionZero() {
    WordsOfUnit.as("jiaoyu-steward")
        .get("/api/ingestion/v1/units/" + TestDataset.OTHER_UNIT + "/sensitive-words")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("texts", hasSize(0));
  }

  @Test
  void theSameWordsAgainInAnyOrderChangeNothing() {
    int version = WordsOfUnit.put(CARD, PHOENIX).path("version");

    WordsOfUnit.put(CARD, PHOENIX).then().statusCode(200).body("version", equalTo(version));
    WordsOfUnit.put(CARD, "[\"老猫\", \"凤凰计划\"]")
        .then()
        .statusCode(200)
        .body("version", equalTo(version));
    WordsOfUnit.put(CARD, "[]").then().statusCode(200).body("version", equalTo(version + 1));
  }

  @Test
  void aChangeOfWhatAColleagueHasChangedIsRefused() {
    String read = WordsOfUnit.put(CARD, "[]").header("ETag");
    WordsOfUnit.put(CARD, PHOENIX).then().statusCode(200);
    String body = "{\"headers\": [], \"texts\": [\"夜莺行动\"]}";

    problem(put(read, body), 412, "precondition-failed");
    get("minzheng-steward").then().body("texts", hasItem("凤凰计划"));
    put(get("minzheng-steward").header("ETag"), body).then().statusCode(200);
  }

  private static Response put(String ifMatch, String body) {
    return WordsOfUnit.as("minzheng-steward")
        .header("If-Match", ifMatch)
        .body(body)
        .put(WordsOfUnit.PATH);
  }

  @Test
  void ofTwoChangesAtOnceOneIsTakenAndTheOtherToldSo() {
    int version = WordsOfUnit.texts(PHOENIX);
    WordList nightingale = new WordList(List.of(), List.of("夜莺行动"));

    CompletableFuture<Response> other =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  assertThat(insert(version + 1, nightingale)).isTrue();
                  CompletableFuture<Response> put =
                      CompletableFuture.supplyAsync(() -> WordsOfUnit.put(CARD, "[]"));
                  Awaitility.await()
                      .atMost(Duration.ofSeconds(30))
                      .until(() -> Sql.one(WAITING).equals("t"));
                  return put;
                });

    problem(other.join(), 409, "concurrent-change");
    get("minzheng-steward")
        .then()
        .header("ETag", "\"" + (version + 1) + "\"")
        .body("texts", equalTo(List.of("夜莺行动")));
  }

  private boolean insert(int version, WordList words) {
    return lists.insert(TestDataset.UNIT, version, words, "somebody", Instant.now());
  }

  @Test
  void nobodyElseSeesOrChangesThem() {
    WordsOfUnit.texts(PHOENIX);
    String body = "{\"headers\": [], \"texts\": []}";

    problem(get("jiaoyu-steward"), 404, "not-found");
    problem(WordsOfUnit.as("jiaoyu-steward").body(body).put(WordsOfUnit.PATH), 404, "not-found");
    for (String account :
        List.of("minzheng-reviewer", "city-admin", "auditor", "evaluator", "developer")) {
      problem(get(account), 403, "forbidden");
      problem(WordsOfUnit.as(account).body(body).put(WordsOfUnit.PATH), 403, "forbidden");
    }
    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.UNIT))
        .get(WordsOfUnit.PATH)
        .then()
        .statusCode(403);
    given().get(WordsOfUnit.PATH).then().statusCode(401);
    given().contentType(ContentType.JSON).body(body).put(WordsOfUnit.PATH).then().statusCode(401);
    get("minzheng-steward").then().body("texts", hasItem("凤凰计划"));
  }

  @ParameterizedTest(name = "{2} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"headers": [], "texts": ["凤凰计划", "凤凰　计划"]}                             | texts[1]         | repeated-word
          {"headers": [], "texts": ["猫"]}                                                | texts[0]         | word-too-short
          {"headers": [], "texts": ["凤凰", "2023"]}                                      | texts[1]         | word-needs-letter
          {"headers": [], "texts": ["mobile"]}                                            | texts[0]         | word-in-label
          {"headers": [], "texts": ["凤凰", " "]}                                         | texts[1]         | plain-text
          {"headers": [], "texts": [null]}                                                | texts[0]         | not-null
          {"headers": [null], "texts": []}                                                | headers[0]       | not-null
          {"headers": [{"word": "加密编号", "kind": "mobile"}], "texts": []}              | headers[0].word  | word-not-in-headers
          {"headers": [{"word": "卡号", "kind": "secret"}], "texts": []}                  | headers[0].kind  | unknown-value
          {"headers": [{"word": "卡号"}], "texts": []}                                    | headers[0].kind  | not-null
          {"headers": [{"kind": "mobile"}], "texts": []}                                  | headers[0].word  | not-null
          {"headers": [{"word": "Card_No", "kind": "vin"}, {"word": "card no", "kind": "mobile"}], "texts": []} | headers[1].word | repeated-word
          {"headers": []}                                                                 | texts            | not-null
          {"texts": []}                                                                   | headers          | not-null
          """)
  void whatIsWrongIsToldWhereWithoutAnyWord(String body, String field, String code) {
    WordsOfUnit.texts(PHOENIX);

    Response answer = WordsOfUnit.as("minzheng-steward").body(body).put(WordsOfUnit.PATH);

    problem(answer, 400, "invalid-body");
    answer
        .then()
        .body("errors.field", hasItem(field))
        .body("errors.find { it.field == '" + field + "' }.code", equalTo(code));
    assertThat(answer.asString()).doesNotContain("凤凰", "编号", "ard_No", "2023");
    get("minzheng-steward").then().body("texts", hasItem("凤凰计划"));
  }

  @Test
  void anUnknownKindIsToldTheOnesThereAre() {
    WordsOfUnit.put("[{\"word\": \"卡号\", \"kind\": \"secret\"}]", "[]")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("social-security-number"))
        .body("errors[0].message", containsString("unit-word"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{\"headers\": {}, \"texts\": []}"})
  void whatIsNoListIsRefused(String body) {
    assertThat(WordsOfUnit.as("minzheng-steward").body(body).put(WordsOfUnit.PATH).statusCode())
        .isEqualTo(400);
  }

  @Test
  void tooManyAndTooLongWordsAreRefused() {
    problem(WordsOfUnit.put("[]", words(1_001)), 400, "invalid-body");
    problem(WordsOfUnit.put("[]", "[\"" + "凤".repeat(41) + "\"]"), 400, "invalid-body");
    WordsOfUnit.put("[]", words(1_000)).then().statusCode(200);
  }

  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"代号%04d%s\"".formatted(i, "凤".repeat(30)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void wordsAreKeptEncrypted() {
    WordsOfUnit.texts(PHOENIX);

    assertThat(
            Sql.list(
                "select distinct position(convert_to('凤凰计划', 'UTF8') in words)"
                    + " from sensitive_word_list"))
        .containsExactly("0");
  }

  private static void problem(Response answer, int status, String slug) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:open-data:problem:" + slug));
  }
}
