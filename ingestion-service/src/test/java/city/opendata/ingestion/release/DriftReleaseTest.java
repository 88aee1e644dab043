package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Files whose columns have moved away from the contract wait for the secrecy reviewer. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class DriftReleaseTest {

  private static final String ONE_MORE =
      "id,手机13800138000,text\n1,13900139000,a\nx,13700137000,b\n";

  @Test
  void aColumnThatNobodyApprovedHoldsTheBatchAndIsNeverReleased() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response batch = Push.finished(pairs, ONE_MORE);

    batch
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("columns-added"))
        .body(
            "hold.message",
            equalTo(
                "1 columns are not in the contract, and nothing of them was read: 手机[mobile]."));
    pairs.opened();
    given().get("/api/data/v1/" + pairs.name()).then().statusCode(404);
    decide("minzheng-reviewer", batch).statusCode(403);
    decide("minzheng-secrecy", batch).statusCode(200);
    awaitState(batch, "RELEASED");
    given()
        .get("/api/data/v1/" + pairs.name())
        .then()
        .body("$", hasSize(1))
        .body("[0].size()", equalTo(2))
        .body("[0].text", equalTo("a"));
    Response report = Push.get(batch.path("links.report"));
    report
        .then()
        .body("drift.columnsAdded", equalTo(1))
        .body("drift.added", contains("手机[mobile]"))
        .body("drift.columnsLeftOut", equalTo(0));
    Response bad = Push.get(batch.path("links.quarantine"));
    bad.then().body("items[0].original.size()", equalTo(2));
    assertThat(report.asString() + bad.asString() + stored(batch))
        .doesNotContain("13800138000", "13900139000", "13700137000");
  }

  @Test
  void aMissingOptionalColumnHoldsAReplacementAndRefusesAnUpsert() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, "id,text\n1,a\n");

    Response held = Push.finished(pairs, "id\n1\n2\n");

    held.then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("columns-left-out"))
        .body(
            "hold.message",
            equalTo(
                "1 optional columns of the contract are missing and would be released empty: text."));
    Push.finished(pairs, "upsert", "id\n1\n")
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("missing-columns"));
    Push.finished(pairs, "delete", "id\n1\n").then().body("state", equalTo("RELEASED"));
  }

  @Test
  void aDryRunTellsOfDriftAndShowsNothingOfIt() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response answer =
        Push.asDepartment()
            .header("Prefer", "wait=60")
            .queryParam("dry-run", "true")
            .body(ONE_MORE.getBytes(StandardCharsets.UTF_8))
            .post(Push.batches(pairs));

    answer
        .then()
        .body("batch.state", equalTo("CHECKED"))
        .body("batch.hold.reason", equalTo("columns-added"))
        .body("report.drift.columnsAdded", equalTo(1))
        .body("rows[0].size()", equalTo(2));
    assertThat(answer.asString()).doesNotContain("13800138000", "13900139000");
  }

  @Test
  void aFileWithTheContractsColumnsInAnyOrderHasNoDrift() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response batch = Push.released(pairs, "text,id\na,1\n");

    Push.get(batch.path("links.report")).then().body("drift", nullValue());
  }

  private static String stored(Response batch) {
    return Sql.one(
        "select concat(hold, waived, report) from batch where id = ?::uuid",
        batch.<String>path("id"));
  }

  private static ValidatableResponse decide(String account, Response batch) {
    return given()
        .auth()
        .oauth2(Tokens.of(account))
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON)
        .body("{\"decision\": \"RELEASE\", \"comment\": \"looked at\"}")
        .post(batch.<String>path("links.self") + "/decisions")
        .then();
  }

  private static void awaitState(Response batch, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> Push.get(batch.path("links.self")).then().body("state", equalTo(state)));
  }
}
