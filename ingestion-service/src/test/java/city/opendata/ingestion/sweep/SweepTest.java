package city.opendata.ingestion.sweep;

import static city.opendata.ingestion.sweep.SweptRecords.ID;
import static city.opendata.ingestion.sweep.SweptRecords.OF_DATASET;
import static city.opendata.ingestion.sweep.SweptRecords.SUSPENSIONS;
import static city.opendata.ingestion.sweep.SweptRecords.VISITS;
import static city.opendata.ingestion.sweep.SweptRecords.append;
import static city.opendata.ingestion.sweep.SweptRecords.as;
import static city.opendata.ingestion.sweep.SweptRecords.decide;
import static city.opendata.ingestion.sweep.SweptRecords.due;
import static city.opendata.ingestion.sweep.SweptRecords.event;
import static city.opendata.ingestion.sweep.SweptRecords.plant;
import static city.opendata.ingestion.sweep.SweptRecords.read;
import static city.opendata.ingestion.sweep.SweptRecords.released;
import static city.opendata.ingestion.sweep.SweptRecords.sweepAll;
import static city.opendata.ingestion.sweep.SweptRecords.table;
import static city.opendata.ingestion.sweep.SweptRecords.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.release.HoldConfig;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.ingestion.testing.WordsOfUnit;
import city.opendata.ingestion.word.UnitRules;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What was released is looked through again, and what should not be out is not readable. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SweepTest {

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

    sweepAll(sweep);

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
    sweepAll(sweep);
    read(visits).statusCode(200);
  }

  @Test
  void whoReadsWhenTheRecordsAreSuspendedReadsNoFurther() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);

    sweepAll(sweep);

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

    sweepAll(sweep);

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

    sweepAll(sweep);
    read(visits).statusCode(200);

    due(visits);
    sweepAll(sweep);
    read(visits).statusCode(403);
  }

  @Test
  void aReleaseIsDueAgainAfterAPeriod() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    Sql.update(
        "update release_sweep set finished_at = now() - interval '31 days'" + OF_DATASET,
        visits.id());

    sweepAll(sweep);

    read(visits).statusCode(403);
  }

  @Test
  void rowsThatAreAddedDoNotMakeThoseBeforeThemCountAsLookedThrough() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);
    append(visits);

    sweepAll(sweep);

    read(visits).statusCode(403);
  }

  @Test
  void rowsThatAreAddedMakeNothingDueThatWasLookedThrough() throws Exception {
    TestDataset visits = released();
    write(visits, "身份证" + ID);
    append(visits);

    sweepAll(sweep);

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

    sweepAll(sweep);

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

      sweepAll(sweep);

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

      sweepAll(sweep);

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

    sweepAll(sweep);

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

    sweepAll(sweep);

    read(visits).statusCode(200);
  }
}
