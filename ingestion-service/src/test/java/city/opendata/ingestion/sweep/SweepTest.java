package city.opendata.ingestion.sweep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.opendata.ingestion.release.HoldConfig;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.ingestion.testing.WordsOfUnit;
import city.opendata.ingestion.word.UnitRules;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was released is looked through again, and what should not be out is not readable. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SweepTest {

  private static final String VISITS =
      """
      {"fields": [{"name": "id", "type": "integer"},
                  {"name": "remark", "title": "备注", "type": "string"}],
       "primaryKey": ["id"]}
      """;

  private static final String ROWS = "id,remark\n1,现场核查合格\n2,已办结\n";
  private static final String ID = "320205190001010014";
  private static final String SUSPENSIONS = "/api/ingestion/v1/suspensions";

  private static final String OF_DATASET =
      " where release in (select batch from release where dataset = ?)";

  private static final String FOUND_BEFORE =
      " '[{\"column\": \"remark\", \"kind\": \"MOBILE\", \"values\": 9, \"hits\": 1}]'";

  @Inject Sweep sweep;
  @Inject DataSource dataSource;
  @Inject ObjectMapper mapper;
  @Inject SweepConfig config;
  @Inject LetThrough letThrough;
  @Inject UnitRules rules;
  @Inject SweepOutcome outcome;
  @Inject HoldConfig holds;
  @Inject Clock clock;

  @Test
  void aGraveFindingSuspendsTheRecordsUntilTheSecrecyReviewerLiftsIt() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);

    sweepAll();

    read(visits).statusCode(403).body("type", equalTo("urn:open-data:problem:dataset-suspended"));
    given().get("/api/data/v1/" + visits.name() + ".csv").then().statusCode(403);
    given().get("/api/data/v1/" + visits.name() + "/openapi.json").then().statusCode(403);
    String listed =
        as("minzheng-secrecy").get(SUSPENSIONS + "?limit=1000").then().extract().asString();
    assertThat(listed).contains(visits.name()).contains("citizen-id").doesNotContain(ID);
    Event suspended = event(visits, "RecordsSuspended");
    EventContracts.assertFits("RecordsSuspended", suspended.data());
    EventContracts.assertFits("SensitiveDataFound", event(visits, "SensitiveDataFound").data());

    decide("minzheng-secrecy", visits, "LIFT").statusCode(200).body("state", equalTo("LIFTED"));

    read(visits).statusCode(200);
    EventContracts.assertFits("RecordsResumed", event(visits, "RecordsResumed").data());
    decide("minzheng-secrecy", visits, "LIFT")
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:not-suspended"));
    due(visits);
    sweepAll();
    read(visits).statusCode(200);
  }

  @Test
  void whoReadsWhenTheRecordsAreSuspendedReadsNoFurther() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);

    sweepAll();

    assertThat(
            Sql.one(
                "select has_table_privilege('open_library_reader', 'open_library.' || ?, 'select')",
                table(visits)))
        .isEqualTo("f");
  }

  @Test
  void aLighterFindingIsATicketAndTheRecordsStay() throws Exception {
    TestDataset visits = released();
    plant(visits, "电话13800000000");

    sweepAll();

    read(visits).statusCode(200);
    Event found = event(visits, "SensitiveDataFound");
    assertThat(found.data().path("measure").asText()).isEqualTo("TICKET");
    assertThat(found.data().path("kind").asText()).isEqualTo("mobile");
    EventContracts.assertFits("SensitiveDataFound", found.data());
  }

  @Test
  void whatItsLoadHasLookedThroughIsNotDueUntilTheDetectorsChange() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);

    sweepAll();
    read(visits).statusCode(200);

    due(visits);
    sweepAll();
    read(visits).statusCode(403);
  }

  @Test
  void aReleaseIsDueAgainAfterAPeriod() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    Sql.update(
        "update release_sweep set finished_at = now() - interval '31 days'" + OF_DATASET,
        visits.id());

    sweepAll();

    read(visits).statusCode(403);
  }

  @Test
  void rowsThatAreAddedDoNotMakeThoseBeforeThemCountAsLookedThrough() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);
    append(visits);

    sweepAll();

    read(visits).statusCode(403);
  }

  @Test
  void rowsThatAreAddedMakeNothingDueThatWasLookedThrough() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    append(visits);

    sweepAll();

    read(visits).statusCode(200);
    assertThat(Sql.one("select last_row from release_sweep" + OF_DATASET, visits.id()))
        .isEqualTo("3");
  }

  @Test
  void rowsThatOtherDetectorsAddedAreDueAndWhatWasToldIsNotToldAgain() throws Exception {
    TestDataset visits = released();
    Sql.update(
        "update release_sweep set detectors = 'another', findings =" + FOUND_BEFORE + OF_DATASET,
        visits.id());

    append(visits);

    assertThat(
            Sql.one(
                "select concat_ws(' ', last_row, findings, finished_at is null) from release_sweep"
                    + OF_DATASET,
                visits.id()))
        .isEqualTo("2 [] t");
  }

  @Test
  void aSweepGoesOnInTheReleaseThatComesMeanwhile() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    Sql.update(
        "update release_sweep set finished_at = null, last_row = 2,"
            + " claimed_until = now() + interval '1 hour', findings ="
            + FOUND_BEFORE
            + OF_DATASET,
        visits.id());
    append(visits);

    sweepAll();

    read(visits).statusCode(200);
    assertThat(event(visits, "SensitiveDataFound").data().path("kind").asText())
        .isEqualTo("mobile");
  }

  @Test
  void aReleaseIsLookedThroughAgainWhenTheWordsOfItsUnitChange() throws Exception {
    TestDataset visits = TestDataset.with(VISITS).approved();
    Push.released(visits, "id,remark\n1,由夜莺行动组移交\n2,已办结\n");
    visits.opened();
    try {
      int version = WordsOfUnit.texts("[\"夜莺行动\"]");

      sweepAll();

      Event found = event(visits, "SensitiveDataFound");
      EventContracts.assertFits("SensitiveDataFound", found.data());
      assertThat(found.data().path("kind").asText()).isEqualTo("unit-word");
      assertThat(found.data().path("measure").asText()).isEqualTo("TICKET");
      assertThat(found.data().path("rulesVersion").asText()).endsWith("+" + version);
      assertThat(found.data().toString()).doesNotContain("夜莺");
      assertThat(sweep.next()).isFalse();
    } finally {
      WordsOfUnit.none();
    }
  }

  @Test
  void aSweepIsLeftToTheNextClaimWhenTheWordsChangeRightAfterItsOwn() throws Exception {
    TestDataset visits = TestDataset.with(VISITS).approved();
    Push.released(visits, "id,remark\n1,由夜莺行动组移交\n2,已办结\n");
    visits.opened();
    due(visits);
    SweepLedger changedMeanwhile =
        new SweepLedger(dataSource, mapper, config, clock) {
          @Override
          Optional<SweepJob> claim(String detectors) throws SQLException {
            Optional<SweepJob> job = super.claim(detectors);
            WordsOfUnit.texts("[\"夜莺行动\"]");
            return job;
          }
        };
    Sweep tooLate =
        new Sweep(changedMeanwhile, letThrough, rules, outcome, dataSource, holds, clock);
    try {
      assertThat(tooLate.next()).isTrue();
      assertThat(
              Sql.one(
                  "select finished_at is null and claimed_until <= now() from release_sweep"
                      + OF_DATASET,
                  visits.id()))
          .isEqualTo("t");

      sweepAll();

      assertThat(event(visits, "SensitiveDataFound").data().path("kind").asText())
          .isEqualTo("unit-word");
    } finally {
      WordsOfUnit.none();
    }
  }

  @Test
  void aSweepThatStoppedGoesOnWhereItStoppedAndKeepsWhatItFound() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    Sql.update(
        "update release_sweep set finished_at = null, claimed_until = now() - interval '1 second',"
            + " last_row = 1000, findings ="
            + FOUND_BEFORE
            + OF_DATASET,
        visits.id());

    sweepAll();

    read(visits).statusCode(200);
    assertThat(event(visits, "SensitiveDataFound").data().path("kind").asText())
        .isEqualTo("mobile");
  }

  @Test
  void whatAnotherReplicaLooksThroughIsLeftToIt() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    Sql.update(
        "update release_sweep set finished_at = null, last_row = 0,"
            + " claimed_until = now() + interval '1 hour'"
            + OF_DATASET,
        visits.id());

    sweepAll();

    read(visits).statusCode(200);
  }

  @Test
  void confirmedRecordsStayUnreadableUntilOthersTakeTheirPlace() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);
    sweepAll();

    decide("minzheng-secrecy", visits, "CONFIRM")
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"));
    read(visits).statusCode(403);
    decide("minzheng-secrecy", visits, "LIFT").statusCode(409);
    Push.released(visits, ROWS);

    read(visits).statusCode(200).body("remark", not(hasItem("身份证" + ID)));
  }

  @Test
  void onlyTheSecrecyReviewerOfTheUnitDecidesAndSaysWhy() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);
    sweepAll();

    decide("minzheng-reviewer", visits, "LIFT").statusCode(403);
    decide("minzheng-steward", visits, "LIFT").statusCode(403);
    given()
        .contentType("application/json")
        .body("{}")
        .post(decisions(visits))
        .then()
        .statusCode(401);
    for (String body :
        List.of("{}", "", "{\"decision\":\"KEEP\",\"comment\":\"x\"}", "{\"decision\":\"LIFT\"}")) {
      as("minzheng-secrecy")
          .contentType(ContentType.JSON)
          .body(body)
          .post(decisions(visits))
          .then()
          .statusCode(400);
    }
    as("minzheng-steward").get(SUSPENSIONS).then().statusCode(200);
    as("auditor").get(SUSPENSIONS + "?limit=1").then().statusCode(200);
    as("minzheng-reviewer").get(SUSPENSIONS).then().statusCode(403);
    given().get(SUSPENSIONS).then().statusCode(401);
    as("auditor").get(SUSPENSIONS + "?cursor=x").then().statusCode(400);
    read(visits).statusCode(403);
  }

  private static TestDataset released() {
    TestDataset visits = TestDataset.with(VISITS).approved();
    Push.released(visits, ROWS);
    visits.opened();
    return visits;
  }

  /** A row more, which has nothing in it. */
  private static void append(TestDataset dataset) {
    Push.finished(dataset, "append", "id,remark\n3,已办结\n")
        .then()
        .body("state", equalTo("RELEASED"));
  }

  /** As earlier detectors, which did not know it, would have let it out. */
  private static void plant(TestDataset dataset, String remark) {
    write(dataset, remark);
    due(dataset);
  }

  private static void write(TestDataset dataset, String remark) {
    Sql.update("update open_library." + table(dataset) + " set remark = ? where id = 2", remark);
  }

  private static String table(TestDataset dataset) {
    return Sql.one("select table_name from release where dataset = ?", dataset.id());
  }

  private static void due(TestDataset dataset) {
    Sql.update("update release_sweep set detectors = 'old'" + OF_DATASET, dataset.id());
  }

  private void sweepAll() throws Exception {
    while (sweep.next()) {
      // One release after the other.
    }
  }

  private static ValidatableResponse read(TestDataset dataset) {
    return given().get("/api/data/v1/" + dataset.name()).then();
  }

  private static String decisions(TestDataset dataset) {
    return "/api/ingestion/v1/datasets/" + dataset.name() + "/suspension/decisions";
  }

  private static ValidatableResponse decide(String account, TestDataset dataset, String decision) {
    return as(account)
        .contentType(ContentType.JSON)
        .body("{\"decision\": \"%s\", \"comment\": \"looked at\"}".formatted(decision))
        .post(decisions(dataset))
        .then();
  }

  private static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account)).header("Accept-Language", "en");
  }

  /** The relay publishes a moment after the change. */
  private static Event event(TestDataset dataset, String type) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
                    .filter(event -> event.type().equals(type))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
