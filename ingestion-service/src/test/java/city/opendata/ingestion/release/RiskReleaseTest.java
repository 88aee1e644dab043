package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
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
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Releases in which somebody could be found wait for the secrecy reviewer. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RiskReleaseTest {

  private static final String HEADER = "id,area,born,ward\n";

  /** Born in a year, in an area; a ward is what nobody is to learn. */
  private static final String PEOPLE =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "area", "type": "string"},
        {"name": "born", "type": "date", "mask": {"method": "date-to-year"}},
        {"name": "ward", "type": "string"}],
       "primaryKey": ["id"],
       "anonymity": {"quasiIdentifiers": ["area", "born"], "k": 3,
                     "sensitive": [{"field": "ward"}]}}
      """;

  private static TestDataset people() {
    return TestDataset.with(PEOPLE).set("openType", "CONDITIONAL").approved();
  }

  /** Rows of one class, with so many different wards. */
  private static String rows(int from, int count, String area, int wards) {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      rows.append("%d,%s,1990-01-%02d,w%d\n".formatted(i, area, 1 + i % 28, i % wards));
    }
    return rows.toString();
  }

  @Test
  void classesAreThoseOfTheMaskedRowsAndTheirFiguresAreInTheReport() {
    TestDataset people = people();

    Response batch = Push.released(people, HEADER + rows(0, 5, "A", 2) + rows(5, 6, "B", 3));

    Push.get(batch.path("links.report"))
        .then()
        .body("risk.anonymity.demanded", equalTo(5))
        .body("risk.anonymity.found", equalTo(5))
        .body("risk.anonymity.rows", equalTo(11))
        .body("risk.anonymity.classes", equalTo(2))
        .body("risk.anonymity.smallClasses", hasSize(0))
        .body("risk.anonymity.diversity[0].found", equalTo(2))
        .body("risk.dominance", nullValue());
  }

  /** Persons whose contract forgets that they are some. */
  private static TestDataset residents(String sex) {
    return TestDataset.with(
            """
            {"fields": [
              {"name": "id", "type": "integer"},
              {"name": "sex", "title": "性别", "type": "string"%s},
              {"name": "degree", "title": "学历", "type": "string"}]}
            """
                .formatted(sex))
        .approved();
  }

  private static String residents() {
    StringBuilder rows = new StringBuilder("id,sex,degree\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i).append(i % 2 == 0 ? ",男,本科\n" : ",女,大专\n");
    }
    return rows.toString();
  }

  @Test
  void personsWhoseContractDemandsNoAnonymityWait() {
    Response batch = Push.finished(residents(""), residents());

    batch
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("anonymity-missing"))
        .body(
            "hold.message",
            equalTo(
                "Persons could be found by these columns together, and the contract demands no"
                    + " anonymity: sex, degree. Let it demand what rows must have in common, or say"
                    + " that the columns are public where rows are no persons."));
    decide("minzheng-secrecy", batch).statusCode(200);
    awaitState(batch, "RELEASED");
  }

  @Test
  void columnsThatArePublicOrHiddenFindNobody() {
    Push.released(
        residents(", \"sensitivity\": {\"kind\": \"sex\", \"public\": true}"), residents());
    Push.released(residents(", \"mask\": {\"method\": \"suppress\"}"), residents());
  }

  @Test
  void smallAndPoorClassesHoldABatchAndNoValueIsTold() {
    TestDataset people = people();

    Response batch =
        Push.finished(
            people, HEADER + rows(0, 4, "Secret-A", 4) + rows(4, 1, "B", 1) + rows(5, 6, "C", 1));

    batch
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("k-anonymity"))
        .body(
            "hold.message",
            equalTo(
                "In the release 2 classes of rows that look alike (5 rows) would have fewer than 5"
                    + " rows, the smallest 1: persons could be found."))
        .body("hold.others[0].reason", equalTo("l-diversity"));
    Response report = Push.get(batch.path("links.report"));
    report
        .then()
        .body("risk.anonymity.smallClasses.rows", equalTo(List.of(1, 4)))
        .body("risk.anonymity.unique", equalTo(1))
        .body("risk.anonymity.smallClassRows", equalTo(5))
        .body("risk.anonymity.diversity[0].poorClasses", equalTo(2));
    assertThat(batch.asString() + report.asString()).doesNotContain("Secret-A");
    decide("minzheng-reviewer", batch).statusCode(403);
    decide("minzheng-secrecy", batch).statusCode(200);
    awaitState(batch, "RELEASED");
  }

  @Test
  void anAppendIsMeasuredTogetherWithWhatIsThere() {
    TestDataset people = people();
    Push.released(people, HEADER + rows(0, 5, "A", 2));

    Push.finished(people, "append", HEADER + rows(5, 1, "A", 1))
        .then()
        .body("state", equalTo("RELEASED"));
    Push.finished(people, "append", HEADER + rows(6, 1, "B", 1))
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("k-anonymity"));
  }

  @Test
  void anUpsertIsMeasuredWithoutTheRowsThatItReplaces() {
    TestDataset people = people();
    Push.released(people, HEADER + rows(0, 5, "A", 2) + rows(5, 6, "B", 2));

    Push.finished(people, "upsert", HEADER + rows(5, 1, "A", 2))
        .then()
        .body("state", equalTo("RELEASED"));
    Push.finished(people, "upsert", HEADER + rows(6, 1, "A", 2))
        .then()
        .body("state", equalTo("HELD"));
  }

  @Test
  void aDeletionThatLeavesSomebodyAloneIsHeldAndOneOfAWholeClassIsNot() {
    TestDataset people = people();
    Push.released(people, HEADER + rows(0, 5, "A", 2) + rows(5, 6, "B", 2));

    Push.finished(people, "delete", "id\n0\n1\n").then().body("state", equalTo("HELD"));
    Push.finished(people, "delete", "id\n0\n1\n2\n3\n4\n")
        .then()
        .body("state", equalTo("RELEASED"));
  }

  @Test
  void whatEveryoneMayHaveNeedsLargerClasses() {
    TestDataset open = TestDataset.with(PEOPLE).approved();

    Push.finished(open, HEADER + rows(0, 19, "A", 2)).then().body("state", equalTo("HELD"));
    Push.finished(open, HEADER + rows(0, 20, "A", 2)).then().body("state", equalTo("RELEASED"));
  }

  @Test
  void aDryRunMeasuresToo() {
    Push.asDepartment()
        .header("Prefer", "wait=60")
        .queryParam("dry-run", "true")
        .body((HEADER + rows(0, 4, "A", 2)).getBytes(StandardCharsets.UTF_8))
        .post(Push.batches(people()))
        .then()
        .body("batch.state", equalTo("CHECKED"))
        .body("batch.hold.reason", equalTo("k-anonymity"))
        .body("report.risk.anonymity.found", equalTo(4));
  }

  @Test
  void sumsThatTellWhatOneFirmHasHoldABatch() {
    TestDataset firms =
        TestDataset.with(
                """
                {"fields": [
                  {"name": "area", "type": "string"},
                  {"name": "firm", "type": "string"},
                  {"name": "output", "type": "number"}],
                 "dominance": {"value": "output", "group": ["area"], "contributor": "firm"}}
                """)
            .approved();
    String even = "A,f1,10\nA,f2,10\nA,f3,10\nA,f4,10\nA,f5,10\n";
    String one = "B,f1,50\nB,f1,-200\nB,f2,10\nB,f3,10\nB,f4,10\nB,f5,10\n";
    String two = "C,f1,60\nC,f2,60\nC,f3,5\nC,f4,5\nC,f5,5\n";
    String few = "D,f1,1\nD,f2,1\nD,f3,1\nD,f4,1\n";

    Push.released(firms, "area,firm,output\n" + even);
    Response batch = Push.finished(firms, "area,firm,output\n" + even + one + two + few);

    batch
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("dominance"))
        .body(
            "hold.message",
            equalTo(
                "3 of 4 cells could tell what one firm has: 1 have fewer than 5 firms, of 1 one"
                    + " firm has more than 70 %, of 1 two firms have more than 85 %."));
    Push.get(batch.path("links.report"))
        .then()
        .body("risk.dominance.cells", equalTo(4))
        .body("risk.dominance.fewContributors", equalTo(1))
        .body("risk.anonymity", nullValue());
  }

  @Test
  void withoutAContributorEachRowIsAFirmOfItsOwn() {
    TestDataset firms =
        TestDataset.with(
                """
                {"fields": [{"name": "area", "type": "string"},
                            {"name": "output", "type": "integer"}],
                 "dominance": {"value": "output", "group": ["area"]}}
                """)
            .approved();

    Push.released(firms, "area,output\n" + "A,10\n".repeat(5) + "B,\n");
    Push.finished(firms, "area,output\n" + "A,10\n".repeat(4))
        .then()
        .body("state", equalTo("HELD"));
  }

  private static ValidatableResponse decide(String account, Response batch) {
    return given()
        .auth()
        .oauth2(Tokens.of(account))
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
