package city.opendata.ingestion.release;

import static org.hamcrest.Matchers.equalTo;
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

/** Rows must refer to what another dataset has. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ReferenceReleaseTest {

  private static TestDataset referringTo(TestDataset other) {
    return TestDataset.with(
            """
            {"fields": [{"name": "id", "type": "integer"},
                        {"name": "pair", "type": "integer"}],
             "primaryKey": ["id"],
             "foreignKeys": [
               {"fields": ["pair"], "reference": {"dataset": "%s", "fields": ["id"]}}]}
            """
                .formatted(other.name()))
        .approved();
  }

  private static TestDataset pairs(String rows) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, "id,text\n" + rows);
    return pairs;
  }

  @Test
  void aRowThatRefersToNothingGoesToQuarantine() {
    TestDataset dataset = referringTo(pairs("1,a\n2,b\n"));

    Response batch = Push.finished(dataset, "id,pair\n1,1\n2,3\n2,2\n3,\n3,1\n4,5\n");

    // Row 2 refers to nothing, so row 3 is the first with its id.
    batch
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsReleased", equalTo(3))
        .body("rowsQuarantined", equalTo(3));
    Push.get(batch.path("links.quarantine"))
        .then()
        .body("items.row", equalTo(List.of(2, 5, 6)))
        .body("items[0].original.pair", equalTo("3"))
        .body("items[0].errors[0].field", equalTo("pair"))
        .body(
            "items.errors.reason.flatten()",
            equalTo(List.of("reference-not-found", "duplicate-key", "reference-not-found")));
    Push.get(batch.path("links.report"))
        .then()
        .body("rejections.find { it.reason == 'reference-not-found' }.count", equalTo(2))
        .body("quality.uniqueness.numerator", equalTo(3))
        .body("quality.uniqueness.denominator", equalTo(4));
  }

  @Test
  void theLivingRowsOfTheOtherDatasetCount() {
    TestDataset pairs = pairs("1,a\n2,b\n");
    TestDataset dataset = referringTo(pairs);
    Push.finished(pairs, "delete", "id\n2\n").then().body("state", equalTo("RELEASED"));
    Push.finished(pairs, "append", "id,text\n3,c\n").then().body("state", equalTo("RELEASED"));

    Push.finished(dataset, "id,pair\n1,1\n2,2\n3,3\n")
        .then()
        .body("rowsReleased", equalTo(2))
        .body("rowsQuarantined", equalTo(1));
    Push.finished(dataset, "delete", "id\n1\n").then().body("state", equalTo("RELEASED"));
  }

  @Test
  void aDatasetWithoutAReleaseOrOfAnotherUnitCannotBeReferredTo() {
    TestDataset empty = TestDataset.with(TestDataset.PAIRS).approved();
    TestDataset foreign = pairs("1,a\n").set("unit", TestDataset.OTHER_UNIT).approved();

    for (TestDataset other : List.of(empty, foreign)) {
      Push.finished(referringTo(other), "id,pair\n1,1\n")
          .then()
          .body("state", equalTo("REJECTED"))
          .body("rejection.reason", equalTo("reference-unavailable"))
          .body("release", nullValue());
    }
    foreign.opened();
    Push.released(referringTo(foreign), "id,pair\n1,1\n");
  }

  @Test
  void rowsOfAnEarlierContractAreNotComparedWith() {
    TestDataset pairs = pairs("1,a\n");
    TestDataset dataset = referringTo(pairs);
    pairs.contract(TestDataset.PAIRS.replace("integer", "string")).approved();

    Push.finished(dataset, "id,pair\n1,1\n")
        .then()
        .body("rejection.reason", equalTo("reference-unavailable"));
  }
}
