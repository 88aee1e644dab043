package city.opendata.ingestion.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for bad rows by what is wrong with them. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineResourceTest {

  private static final String CONTRACT =
      """
      {"fields": [
        {"name": "id", "type": "integer", "constraints": {"required": true}},
        {"name": "code", "type": "string", "constraints": {"pattern": "[0-9]+", "maxLength": 3}},
        {"name": "day", "title": "日期", "type": "date"}],
       "primaryKey": ["id"]}
      """;

  private static final String FILE =
      """
      日期,id,code
      2026-05-01,1,12
      gestern,2,12
      2026-05-01,x,1234
      2026-05-01,4,a
      2026-05-01,5
      2026-05-01,1,13
      bald,7,b
      """;

  private @Nullable String quarantine;

  /** All tests only read, so that one batch is enough. */
  @BeforeEach
  void pushOnce() {
    if (quarantine == null) {
      TestDataset dataset = TestDataset.with(CONTRACT).approved();
      quarantine = Push.released(dataset, FILE).path("links.quarantine");
    }
  }

  private Response get(String query) {
    return Push.get(quarantine + query);
  }

  @Test
  void rowsAreFoundByReasonAndByColumn() {
    get("").then().body("items.row", contains(2, 3, 4, 5, 6, 7));
    get("?reason=type-mismatch").then().body("items.row", contains(2, 3, 7));
    get("?column=code").then().body("items.row", contains(3, 4, 7));
    get("?column=id").then().body("items.row", contains(3, 6));
    get("?reason=duplicate-key").then().body("items.row", contains(6));
    get("?reason=field-count").then().body("items.row", contains(5));
  }

  @Test
  void reasonAndColumnTogetherMeanOneError() {
    get("?reason=type-mismatch&column=day").then().body("items.row", contains(2, 7));
    get("?reason=type-mismatch&column=code").then().body("items", empty());
  }

  @Test
  void aFilterHoldsForAllPagesAndItsCursorForNoOther() {
    Response first = get("?reason=type-mismatch&limit=2");
    first.then().body("items.row", contains(2, 3));
    assertThat(first.header("Link")).contains("reason=type-mismatch").contains("rel=\"next\"");
    String next = first.path("next");

    get("?reason=type-mismatch&limit=2&cursor=" + next)
        .then()
        .body("items.row", contains(7))
        .body("next", nullValue());
    get("?limit=2&cursor=" + next)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:open-data:problem:invalid-cursor"));
  }

  @Test
  void whatCannotBeAskedForIsRefusedAndSaysWhatCan() {
    get("?reason=too-big")
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"))
        .body("errors.code", contains("unknown-value"))
        .body("errors[0].message", containsString("duplicate-key"));
    get("?column=日期")
        .then()
        .statusCode(400)
        .body("errors.field", contains("column"))
        .body("errors[0].message", equalTo("Unknown value; use one of: day, id, code."));
    get("?resaon=too-long")
        .then()
        .statusCode(400)
        .body("errors.field", contains("resaon"))
        .body("errors.code", contains("unknown"));
    get("?reason=").then().statusCode(400).body("errors.code", contains("required"));
    get("/counts?reason=too-long").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "9999999999", "many"})
  void aLimitOutOfRangeIsRefused(String limit) {
    get("?limit=" + limit)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:open-data:problem:invalid-parameter"))
        .body("errors.field", contains("limit"))
        .body("errors.code", contains("out-of-range"));
  }

  @Test
  void rowsAreCountedByColumnAndReason() {
    Response counts = get("/counts");

    counts.then().body("rows", equalTo(6));
    assertThat(
            counts
                .jsonPath()
                .<String>getList("counts.collect{it.column+' '+it.reason+' '+it.rows}"))
        .startsWith("code pattern-mismatch 2", "day type-mismatch 2")
        .containsExactlyInAnyOrder(
            "code pattern-mismatch 2",
            "day type-mismatch 2",
            "code too-long 1",
            "id type-mismatch 1",
            "id duplicate-key 1",
            "null field-count 1");
  }

  @Test
  void aBatchWithoutBadRowsHasNoneToCountAndStillKnowsItsColumns() {
    TestDataset good = TestDataset.with(TestDataset.PAIRS).approved();
    String none = Push.released(good, "id,text\n1,a\n").path("links.quarantine");

    Push.get(none + "/counts").then().body("rows", equalTo(0)).body("counts", empty());
    Push.get(none + "?column=text").then().statusCode(200).body("items", equalTo(List.of()));
    Push.get(none + "?column=word").then().statusCode(400);
  }

  @Test
  void anotherUnitSeesNothingAndAnAuditorNoCells() {
    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.OTHER_UNIT))
        .get(quarantine + "/counts")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("auditor"))
        .get(quarantine + "?column=code")
        .then()
        .statusCode(200)
        .body("items.row", contains(3, 4, 7))
        .body("items.original", contains(nullValue(), nullValue(), nullValue()));
  }
}
