package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

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

/** What is released is what the masks leave. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class MaskedReleaseTest {

  private static final String CONTRACT =
      """
      {"fields": [
        {"name": "person", "type": "string", "format": "citizen-id",
         "constraints": {"required": true}, "mask": {"method": "pseudonym", "keyVersion": 1}},
        {"name": "name", "type": "string", "mask": {"method": "drop"}},
        {"name": "phone", "type": "string", "format": "mobile",
         "mask": {"method": "keep-ends", "first": 3, "last": 4, "fill": 4}},
        {"name": "born", "type": "date", "mask": {"method": "date-to-year"}},
        {"name": "amount", "type": "number"}],
       "primaryKey": ["person"]}
      """;
  private static final String ROWS =
      """
      person,name,phone,born,amount
      320205190001010014,王小明,13800000000,1900-01-01,1.50
      32020619020202008x,李四,+86 138-0000-0001,1902/2/2,2
      320205190001010014,王小明,13800000000,1900-01-01,3
      320205190001010015,赵六,13800000000,1900-01-01,4
      """;

  @Test
  void readersSeeMasksTheirTypesAndNoDroppedField() {
    TestDataset people = TestDataset.with(CONTRACT).approved();

    Response batch = Push.released(people, ROWS);

    batch.then().body("rowsReleased", equalTo(2)).body("rowsQuarantined", equalTo(2));
    people.opened();
    Response page = given().get("/api/data/v1/" + people.name() + "?order=amount");
    page.then()
        .body("phone", equalTo(List.of("138****0000", "138****0001")))
        .body("born", equalTo(List.of(1900, 1902)))
        .body("amount[0]", equalTo(1.50f))
        .body("[0]", not(hasKey("name")));
    assertThat(page.<List<String>>path("person"))
        .doesNotHaveDuplicates()
        .allMatch(pseudonym -> !pseudonym.contains("3202"));
    given()
        .get("/api/data/v1/" + people.name() + "?born=eq.1902&select=amount")
        .then()
        .body("amount", equalTo(List.of(2)));
    given().get("/api/data/v1/" + people.name() + "?select=name").then().statusCode(400);
  }

  @Test
  void theSamePersonKeepsThePseudonymInTheNextReleaseAndHasAnotherElsewhere() {
    TestDataset people = TestDataset.with(CONTRACT).approved();
    TestDataset others = TestDataset.with(CONTRACT).approved();
    Push.released(people, ROWS);
    Push.released(others, ROWS);
    people.opened();
    others.opened();
    List<String> before = pseudonyms(people);

    Push.released(people, ROWS.replace("1.50", "1.75"));

    assertThat(pseudonyms(people)).isEqualTo(before);
    assertThat(pseudonyms(others)).doesNotContainAnyElementsOf(before);
  }

  @Test
  void theDocumentOfTheDatasetShowsWhatIsReleased() {
    TestDataset people = TestDataset.with(CONTRACT).approved();
    Push.released(people, ROWS);
    people.opened();

    String document = given().get("/api/data/v1/" + people.name() + "/openapi.json").asString();

    assertThat(document).contains("phone").doesNotContain("\"name\":{\"type\"", "1[0-9]");
  }

  @Test
  void theReportNamesSensitiveColumnsAndTheirMasksButNoValue() {
    TestDataset people = TestDataset.with(CONTRACT).approved();

    Response batch = Push.released(people, ROWS);

    Response report = Push.get(batch.path("links.report"));
    report
        .then()
        .body("sensitiveColumns.column", hasItems("name", "phone", "born"))
        .body("sensitiveColumns.find { it.column == 'phone' }.kind", equalTo("mobile"))
        .body("sensitiveColumns.find { it.column == 'phone' }.severity", equalTo("HIGH"))
        .body("sensitiveColumns.find { it.column == 'phone' }.mask", equalTo("keep-ends"))
        .body("sensitiveColumns.find { it.column == 'phone' }.hits", equalTo(4))
        .body("changes.find { it.column == 'phone' && it.rule == 'masked' }.cells", equalTo(4));
    assertThat(report.asString()).doesNotContain("王小明", "13800000000", "320205190001010014");
  }

  private static List<String> pseudonyms(TestDataset dataset) {
    return given().get("/api/data/v1/" + dataset.name() + "?order=amount").path("person");
  }
}
