package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
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

/** Rows that repeat a key: the first one stays. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class DuplicateRowsTest {

  @Test
  void theFirstRowOfAKeyStays() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response response = Push.finished(pairs, "id,text\n2,first\n1,one\n02,second\n2,third\n");

    response.then().body("rowsReleased", equalTo(2)).body("rowsQuarantined", equalTo(2));
    pairs.opened();
    given()
        .get("/api/data/v1/" + pairs.name() + "?order=id")
        .then()
        .body("text", equalTo(List.of("one", "first")));
    Push.get(response.path("links.quarantine"))
        .then()
        .body("items.row", equalTo(List.of(3, 4)))
        .body("items.line", equalTo(List.of(4, 5)))
        .body("items[0].original.id", equalTo("02"))
        .body("items[0].errors[0].field", equalTo("id"))
        .body("items[0].errors[0].reason", equalTo("duplicate-key"));
  }

  @Test
  void aKeyOfTwoFieldsNamesBoth() {
    TestDataset dataset =
        TestDataset.with(
                """
                {"fields": [{"name": "year", "type": "integer"}, {"name": "unit", "type": "string"}],
                 "primaryKey": ["year", "unit"]}
                """)
            .approved();

    Response response = Push.finished(dataset, "year,unit\n2023,a\n2023,b\n2024,a\n2023,a\n");

    response.then().body("rowsReleased", equalTo(3));
    Push.get(response.path("links.quarantine"))
        .then()
        .body("items[0].errors[0].field", nullValue())
        .body(
            "items[0].errors[0].message",
            equalTo("An earlier row of the file has the same value in: year, unit."));
  }

  @Test
  void aUniqueFieldMayBeEmptyButNotRepeated() {
    TestDataset dataset =
        TestDataset.with(
                """
                {"fields": [
                  {"name": "id", "type": "integer"},
                  {"name": "phone", "type": "string", "constraints": {"unique": true}}],
                 "primaryKey": ["id"]}
                """)
            .approved();

    Response response =
        Push.finished(dataset, "id,phone\n1,\n2,\n3,0510-1\n3,0510-2\n4,0510-1\n5,0510-2\n");

    // The second row with id 3 is out before phones are compared, so row 6 is the first of its
    // phone
    response.then().body("rowsReleased", equalTo(4)).body("rowsQuarantined", equalTo(2));
    Push.get(response.path("links.quarantine"))
        .then()
        .body("items.row", equalTo(List.of(4, 5)))
        .body("items.errors.field.flatten()", equalTo(List.of("id", "phone")));
  }

  @Test
  void withoutAKeyEveryRowStaysAndUniquenessIsNotEvaluated() {
    TestDataset dataset =
        TestDataset.with("{\"fields\": [{\"name\": \"word\", \"type\": \"string\"}]}").approved();

    Response response = Push.finished(dataset, "word\nsame\nsame\n");

    response.then().body("rowsReleased", equalTo(2));
    Push.get(response.path("links.report"))
        .then()
        .body("quality.uniqueness.denominator", equalTo(0))
        .body("quality.uniqueness.value", nullValue());
  }

  @Test
  void manyRowsWithOneKeyAreNoProblem() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String same = "7,同\n".repeat(20_000);

    Push.finished(pairs, "id,text\n" + same)
        .then()
        .body("rowsReleased", equalTo(1))
        .body("rowsQuarantined", equalTo(19_999));
  }
}
