package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Batches of which nothing can be read until a reviewer decides. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class HoldTest {

  private static final String USUAL = TestDataset.PAIRS;
  private static final String ONE_OF_FIVE_BAD = "id,text\n1,a\n2,b\n3,c\n4,d\nx,e\n";
  private static final String HELD = "/api/ingestion/v1/held-batches";

  @Test
  void moreThanFivePercentBadRowsHoldABatchUnlessTheContractSaysOtherwise() {
    TestDataset usual = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");
    TestDataset tolerant = withTolerance("[]");
    TestDataset strict =
        withTolerance("[{\"reasons\": [\"type-mismatch\"], \"above\": 0, \"then\": \"reject\"}]");

    Push.finished(tolerant, ONE_OF_FIVE_BAD).then().body("state", equalTo("RELEASED"));
    Push.finished(strict, ONE_OF_FIVE_BAD)
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("too-many-refusals"));
    Push.finished(usual, ONE_OF_FIVE_BAD)
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("too-many-bad-rows"))
        .body(
            "hold.message",
            equalTo("1 of 5 rows do not keep the contract; up to 5 % are tolerated."))
        .body("rowsReleased", equalTo(0))
        .body("rowsQuarantined", equalTo(1));
  }

  @Test
  void aContractThatSaysNothingToleratesFivePercent() {
    TestDataset dataset = TestDataset.with(USUAL).withoutTolerance().approved();

    Push.finished(dataset, ONE_OF_FIVE_BAD).then().body("state", equalTo("HELD"));
    Push.finished(dataset, "id,text\n" + "%d,a\n".repeat(39).formatted(numbers(39)) + "x,b\n")
        .then()
        .body("state", equalTo("RELEASED"));
  }

  @Test
  void nothingOfAHeldBatchIsReadableButItsReportAndQuarantine() {
    TestDataset dataset = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");

    Response batch = Push.finished(dataset, ONE_OF_FIVE_BAD);
    dataset.opened();

    given().get("/api/data/v1/" + dataset.name()).then().statusCode(404);
    Push.get(batch.path("links.report"))
        .then()
        .body("hold.reason", equalTo("too-many-bad-rows"))
        .body("effect", nullValue());
    Push.get(batch.path("links.quarantine")).then().body("items.row", equalTo(List.of(5)));
    EventContracts.assertFits("BatchHeld", lastEvent(dataset, "BatchHeld").data());
  }

  @Test
  void aReviewerReleasesWhatIsOnlyBad() {
    TestDataset dataset = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");
    Response batch = Push.finished(dataset, ONE_OF_FIVE_BAD);

    decide("minzheng-reviewer", batch, "RELEASE")
        .statusCode(200)
        .body("state", equalTo("RECEIVED"));

    awaitState(batch, "RELEASED");
    dataset.opened();
    given().get("/api/data/v1/" + dataset.name()).then().body("size()", equalTo(4));
    decide("minzheng-reviewer", batch, "RELEASE")
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:batch-not-held"));
  }

  @Test
  void aRefusedBatchIsNeverReleased() {
    TestDataset dataset = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");
    Response batch = Push.finished(dataset, ONE_OF_FIVE_BAD);

    decide("minzheng-reviewer", batch, "REJECT")
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("rejection.message", equalTo("A reviewer refused the batch: looked at"));
  }

  @Test
  void anUnmaskedSensitiveColumnHoldsABatchUntilTheSecrecyReviewerHasSeenIt() {
    TestDataset people = TestDataset.with(PEOPLE).approved();

    Response batch = Push.finished(people, people());

    batch
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("sensitive-column"))
        .body("hold.message", not(equalTo("")));
    assertThat(batch.asString()).doesNotContain("1380000");
    EventContracts.assertFits("SensitiveDataFound", lastEvent(people, "SensitiveDataFound").data());
    decide("minzheng-reviewer", batch, "RELEASE")
        .statusCode(403)
        .body("type", equalTo("urn:open-data:problem:secrecy-review-needed"));
    decide("minzheng-secrecy", batch, "RELEASE").statusCode(200);
    awaitState(batch, "RELEASED");
    people.opened();
    given()
        .get("/api/data/v1/" + people.name() + "?order=id.asc&limit=1")
        .then()
        .body("phone", equalTo(List.of("13800000000")));
  }

  @Test
  void textsThatAreSensitiveAsARuleHoldABatchAndStayMaskedOnceItIsReleased() {
    TestDataset visits = TestDataset.with(VISITS).approved();
    StringBuilder rows = new StringBuilder("id,remark\n");
    for (int i = 0; i < 30; i++) {
      rows.append(i).append(",已联系138000000%02d\n".formatted(i));
    }

    Response batch = Push.finished(visits, rows.toString());

    batch.then().body("state", equalTo("HELD")).body("hold.reason", equalTo("sensitive-text"));
    EventContracts.assertFits("SensitiveDataFound", lastEvent(visits, "SensitiveDataFound").data());
    decide("minzheng-reviewer", batch, "RELEASE").statusCode(403);
    decide("minzheng-secrecy", batch, "RELEASE").statusCode(200);
    awaitState(batch, "RELEASED");
    visits.opened();
    given()
        .get("/api/data/v1/" + visits.name())
        .then()
        .body("remark.unique()", equalTo(List.of("已联系[mobile]")));
  }

  @Test
  void aNumberInARemarkHoldsNothingAndIsMaskedInPlace() {
    TestDataset visits = TestDataset.with(VISITS).approved();

    Response batch = Push.finished(visits, "id,remark\n1,身份证320205190001010014已核\n2,现场核查合格\n");

    batch.then().body("state", equalTo("RELEASED"));
    visits.opened();
    given()
        .get("/api/data/v1/" + visits.name() + "?order=id.asc")
        .then()
        .body("remark", equalTo(List.of("身份证[citizen-id]已核", "现场核查合格")));
    Push.get(batch.path("links.report"))
        .then()
        .body("maskedInText.column", equalTo(List.of("remark")))
        .body("maskedInText[0].kind", equalTo("citizen-id"))
        .body("maskedInText[0].severity", equalTo("CRITICAL"))
        .body("maskedInText[0].places", equalTo(1))
        .body("changes.find { it.rule == 'masked-in-text' }.cells", equalTo(1));
  }

  @Test
  void aKeyWithANumberOfAPersonGoesToQuarantine() {
    TestDataset keyed =
        TestDataset.with(VISITS.replace("\"primaryKey\": [\"id\"]", "\"primaryKey\": [\"remark\"]"))
            .approved();

    Response batch = Push.finished(keyed, "id,remark\n1,13800000000\n2,A2\n3,A3\n");

    batch.then().body("state", equalTo("RELEASED")).body("rowsQuarantined", equalTo(1));
    Push.get(batch.path("links.quarantine"))
        .then()
        .body("items[0].errors[0].reason", equalTo("sensitive-key"));
  }

  @Test
  void whatOneReviewerHasSeenDoesNotHoldABatchAfterTheOther() {
    String tolerance = "[{\"above\": 0.05, \"then\": \"hold\"}]";
    String open = PEOPLE.replace("{\"fields\"", "{\"tolerance\": " + tolerance + ", \"fields\"");
    String masked = open.replace("\"string\"", "\"string\", \"mask\": {\"method\": \"suppress\"}");
    TestDataset people = TestDataset.with(masked).approved();
    Response batch = Push.finished(people, people() + "x,1\ny,2\nz,3\n");
    batch.then().body("hold.reason", equalTo("too-many-bad-rows"));
    people.contract(open).approved();

    decide("minzheng-reviewer", batch, "RELEASE").statusCode(200);
    awaitState(batch, "HELD");
    Push.get(batch.path("links.self"))
        .then()
        .body("hold.reason", equalTo("sensitive-column"))
        .body("hold.others", nullValue());
    decide("minzheng-secrecy", batch, "RELEASE").statusCode(200);

    awaitState(batch, "RELEASED");
  }

  @Test
  void aMaskedColumnHoldsNothing() {
    TestDataset people =
        TestDataset.with(
                PEOPLE.replace("\"string\"", "\"string\", \"mask\": {\"method\": \"suppress\"}"))
            .approved();

    Push.finished(people, people()).then().body("state", equalTo("RELEASED"));
  }

  @Test
  void heldBatchesAreListedForTheirUnitsReviewersAndForAuditors() {
    TestDataset dataset = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");
    String id = Push.finished(dataset, ONE_OF_FIVE_BAD).path("id");

    as("minzheng-reviewer").get(HELD + "?limit=1000").then().body("items.id", hasItem(id));
    as("auditor").get(HELD + "?limit=1000").then().body("items.id", hasItem(id));
    as("minzheng-steward").get(HELD).then().statusCode(403);
    given().get(HELD).then().statusCode(401);
    as("minzheng-reviewer").get(HELD + "?cursor=x").then().statusCode(400);
  }

  @Test
  void aDecisionMustSayWhatAndWhy() {
    TestDataset dataset = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");
    Response batch = Push.finished(dataset, ONE_OF_FIVE_BAD);

    for (String body :
        new String[] {
          "{}",
          "[]",
          "",
          "{\"decision\":\"KEEP\",\"comment\":\"x\"}",
          "{\"decision\":\"RELEASE\",\"comment\":\" \"}",
          "{\"decision\":\"RELEASE\",\"comment\":\"a\\u0000b\"}"
        }) {
      as("minzheng-reviewer")
          .contentType(ContentType.JSON)
          .body(body)
          .post(batch.<String>path("links.self") + "/decisions")
          .then()
          .statusCode(400);
    }
    assertThat(Sql.one("select state from batch where id = ?::uuid", batch.<String>path("id")))
        .isEqualTo("HELD");
  }

  @Test
  void aHeldBatchThatALaterOneOvertookTurnsNothingBack() {
    TestDataset dataset = withTolerance("[{\"above\": 0.05, \"then\": \"hold\"}]");
    Response held = Push.finished(dataset, ONE_OF_FIVE_BAD);
    Push.released(dataset, "id,text\n1,newer\n");

    decide("minzheng-reviewer", held, "RELEASE").statusCode(200);

    awaitState(held, "REJECTED");
    dataset.opened();
    given().get("/api/data/v1/" + dataset.name()).then().body("text[0]", equalTo("newer"));
  }

  private static final String PEOPLE =
      """
      {"fields": [{"name": "id", "type": "integer"},
                  {"name": "phone", "title": "手机号码", "type": "string"}],
       "primaryKey": ["id"]}
      """;

  private static final String VISITS =
      """
      {"tolerance": [],
       "fields": [{"name": "id", "type": "integer"},
                  {"name": "remark", "title": "备注", "type": "string",
                   "constraints": {"required": true}}],
       "primaryKey": ["id"]}
      """;

  private static String people() {
    StringBuilder rows = new StringBuilder("id,phone\n");
    for (int i = 0; i < 30; i++) {
      rows.append(i).append(",138000000%02d\n".formatted(i));
    }
    return rows.toString();
  }

  private static Object[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray();
  }

  private static TestDataset withTolerance(String rules) {
    return TestDataset.with(
            USUAL.replace("{\"fields\"", "{\"tolerance\": " + rules + ", \"fields\""))
        .approved();
  }

  private static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account)).header("Accept-Language", "en");
  }

  private static ValidatableResponse decide(String account, Response batch, String decision) {
    return as(account)
        .contentType(ContentType.JSON)
        .body("{\"decision\": \"%s\", \"comment\": \"looked at\"}".formatted(decision))
        .post(batch.<String>path("links.self") + "/decisions")
        .then();
  }

  /** The relay publishes a moment after the batch is settled. */
  private static Event lastEvent(TestDataset dataset, String type) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> TestTopics.read("ingestion.batches", dataset.id().toString()).getLast(),
            event -> event.type().equals(type));
  }

  private static void awaitState(Response batch, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> Push.get(batch.path("links.self")).then().body("state", equalTo(state)));
  }
}
