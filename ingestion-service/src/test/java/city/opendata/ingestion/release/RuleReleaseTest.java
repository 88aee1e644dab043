package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that break a rule across their fields are not released. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RuleReleaseTest {

  private static final String CONTRACT =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "begins", "type": "date", "mask": {"method": "drop"}},
        {"name": "ends", "type": "date", "mask": {"method": "date-to-year"}},
        {"name": "share", "type": "integer"}],
       "primaryKey": ["id"],
       "rules": [
         {"name": "ends-after-begins", "expression": "ends >= begins",
          "messageZh": "结束日期不得早于开始日期。",
          "messageEn": "The end must not be before the beginning."},
         {"name": "share-of-hundred", "expression": "100 / share >= 1", "messageZh": "须能分配。"}],
       "tolerance": [{"reasons": ["rule-failed"], "above": 0.5, "then": "hold"}]}
      """;

  @Test
  void suchARowIsInQuarantineWithTheRuleAndTheReportCountsByRule() {
    TestDataset dataset = TestDataset.with(CONTRACT).approved();

    Response batch =
        Push.finished(
            dataset,
            """
            id,begins,ends,share
            1,2026-01-01,2026-01-31,7
            2,2026-01-31,2026-01-01,7
            3,2026-01-01,,0
            4,,2026-01-01,
            """);

    batch.then().body("rowsReleased", equalTo(2)).body("rowsQuarantined", equalTo(2));
    Push.get(batch.path("links.quarantine"))
        .then()
        .body("items.row", equalTo(List.of(2, 3)))
        .body("items[0].errors[0].reason", equalTo("rule-violated"))
        .body("items[0].errors[0].field", nullValue())
        .body(
            "items[0].errors[0].message",
            equalTo("Breaks the rule ends-after-begins: The end must not be before the beginning."))
        .body("items[1].errors[0].reason", equalTo("rule-failed"))
        .body("items[1].errors[0].message", containsString("share-of-hundred"));
    Push.get(batch.path("links.report"))
        .then()
        .body("rules.rule", equalTo(List.of("ends-after-begins", "share-of-hundred")))
        .body("rules.evaluated", equalTo(List.of(2, 3)))
        .body("rules.violated", equalTo(List.of(1, 0)))
        .body("rules.failed", equalTo(List.of(0, 1)))
        .body("rejections.reason", equalTo(List.of("rule-violated", "rule-failed")))
        .body("rejections.count", equalTo(List.of(1, 1)));
    dataset.opened();
    given()
        .get("/api/data/v1/" + dataset.name() + "?order=id")
        .then()
        .body("id", equalTo(List.of(1, 4)))
        .body("[0]", not(hasKey("begins")));
  }

  @Test
  void aContractMayHoldABatchForItsRules() {
    TestDataset dataset = TestDataset.with(CONTRACT).approved();

    Push.finished(dataset, "id,begins,ends,share\n1,,,0\n2,,,0\n3,,,1\n")
        .then()
        .body("state", equalTo("HELD"));
  }
}
