package city.opendata.ingestion.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was kept long enough goes, and nothing else. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RetentionTest {

  private static final String PATH = "/api/ingestion/v1/quarantine-deletions";
  private static final String TWO_BAD = "id,text\n1,a\nx,secret-b\ny,secret-c\n";

  @Inject RetentionSchedule schedule;
  @Inject RetentionService retention;

  @Test
  void rowsOfAnOldBatchGoAndAreOnRecord() {
    String batch = settled();
    age(batch, 181);

    schedule.round();

    assertThat(rows(batch)).isZero();
    assertThat(
            Sql.list(
                "select concat_ws(' ', row_count, cause, kept_for, deleted_at > now() - interval"
                    + " '1 hour') from quarantine_deletion where batch = ?::uuid",
                batch))
        .containsExactly("2 QUARANTINE_PERIOD_OVER PT4320H t");
    assertThat(
            Sql.one(
                "select to_jsonb(d)::text from quarantine_deletion d where batch = ?::uuid", batch))
        .doesNotContain("secret");
    String items = "items.find { it.batch == '" + batch + "' }";
    as("auditor")
        .then()
        .statusCode(200)
        .body(items + ".rows", equalTo(2))
        .body(items + ".cause", equalTo("QUARANTINE_PERIOD_OVER"));
  }

  @Test
  void whoAsksForRowsThatAreGoneIsTold() {
    String batch = settled();
    String link = "/api/ingestion/v1/datasets/" + datasetOf(batch) + "/batches/" + batch;
    age(batch, 181);

    schedule.round();

    Push.get(link + "/quarantine")
        .then()
        .statusCode(410)
        .body("type", equalTo("urn:open-data:problem:retention-over"));
    Push.get(link + "/report").then().statusCode(200).body("rowsQuarantined", equalTo(2));
  }

  @Test
  void youngerRowsStay() {
    String batch = settled();
    age(batch, 179);

    schedule.round();

    assertThat(rows(batch)).isEqualTo(2);
  }

  @Test
  void rowsStayUntilTheirRectificationIsSettled() {
    TestDataset dataset = TestDataset.with(TestDataset.PAIRS).approved();
    String batch = Push.released(dataset, TWO_BAD).path("id");
    age(batch, 1000);

    schedule.round();
    assertThat(rows(batch)).isEqualTo(2);
    Push.released(dataset, "id,text\n1,a\n");
    schedule.round();

    assertThat(rows(batch)).isZero();
  }

  @Test
  void rowsOfABatchThatWaitsForAReviewerStay() {
    TestDataset dataset = TestDataset.with(TestDataset.PAIRS).withoutTolerance().approved();
    Response held = Push.finished(dataset, TWO_BAD);
    held.then().body("state", equalTo("HELD"));
    age(held.path("id"), 1000);

    schedule.round();

    assertThat(rows(held.path("id"))).isEqualTo(2);
  }

  @Test
  void whatADryRunLeavesGoesAfterAWeek() {
    TestDataset dataset = TestDataset.with(TestDataset.PAIRS).approved();
    Response young = dryRun(dataset);
    Response old = dryRun(dataset);
    age(young.path("batch.id"), 6);
    age(old.path("batch.id"), 8);

    schedule.round();

    assertThat(rows(young.path("batch.id"))).isEqualTo(2);
    assertThat(rows(old.path("batch.id"))).isZero();
    Push.get(young.path("batch.links.self") + "/dry-run").then().statusCode(200);
    Push.get(old.path("batch.links.self") + "/dry-run")
        .then()
        .statusCode(410)
        .body("type", equalTo("urn:open-data:problem:retention-over"));
  }

  @Test
  void manyRowsGoStepByStepAndEachStepIsOnRecord() {
    String batch = settled();
    Sql.update(
        """
        insert into quarantine_row (batch, attempt, row_number, line, errors, original)
        select ?::uuid, 1, n, n, '[]', '\\x00' from generate_series(100, 10199) n
        """,
        batch);
    age(batch, 1000);

    schedule.round();

    assertThat(rows(batch)).isZero();
    assertThat(
            Sql.list(
                "select row_count from quarantine_deletion where batch = ?::uuid order by id",
                batch))
        .containsExactly("10000", "102");
  }

  @Test
  void rowsAndRecordGoTogetherOrNotAtAll() {
    String batch = settled();
    age(batch, 2000);

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          retention.deleteSomeRows();
                          throw new IllegalStateException("dies on purpose");
                        }))
        .hasMessageContaining("dies on purpose");

    assertThat(rows(batch)).isEqualTo(2);
    assertThat(Sql.list("select 1 from quarantine_deletion where batch = ?::uuid", batch))
        .isEmpty();
    schedule.round();
    assertThat(rows(batch)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minzheng-steward", "minzheng-reviewer", "evaluator", "developer"})
  void onlyThoseWhoLookAfterAllUnitsReadTheRecord(String account) {
    as(account).then().statusCode(403);
  }

  @Test
  void nobodyReadsItWithoutAToken() {
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void theRecordIsReadPageByPage() {
    List<String> batches = List.of(settled(), settled());
    batches.forEach(batch -> age(batch, 3000));
    schedule.round();

    Response first = given().auth().oauth2(Tokens.of("city-admin")).get(PATH + "?limit=1");
    String next = first.path("next");

    first.then().body("items.size()", equalTo(1));
    given()
        .auth()
        .oauth2(Tokens.of("city-admin"))
        .get(PATH + "?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body(
            "items[0].batch",
            org.hamcrest.Matchers.not(equalTo(first.<String>path("items[0].batch"))));
  }

  /** A batch with two bad rows that were put right. */
  private static String settled() {
    TestDataset dataset = TestDataset.with(TestDataset.PAIRS).approved();
    String batch = Push.released(dataset, TWO_BAD).path("id");
    Push.released(dataset, "id,text\n1,a\n");
    return batch;
  }

  private static Response dryRun(TestDataset dataset) {
    Response response =
        Push.asDepartment()
            .header("Prefer", "wait=60")
            .queryParam("dry-run", "true")
            .body(TWO_BAD)
            .post(Push.batches(dataset));
    response.then().body("batch.state", equalTo("CHECKED"));
    return response;
  }

  private static Response as(String account) {
    return given().auth().oauth2(Tokens.of(account)).get(PATH + "?limit=1000");
  }

  private static String datasetOf(String batch) {
    return Sql.one(
        "select d.name from dataset d join batch b on b.dataset = d.id where b.id = ?::uuid",
        batch);
  }

  private static void age(String batch, int days) {
    Sql.update(
        "update batch set finished_at = now() - make_interval(days => ?) where id = ?::uuid",
        days,
        batch);
  }

  private static long rows(String batch) {
    return Long.parseLong(
        Sql.one("select count(*) from quarantine_row where batch = ?", UUID.fromString(batch)));
  }
}
