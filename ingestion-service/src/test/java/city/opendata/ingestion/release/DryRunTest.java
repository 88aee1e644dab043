package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A push that does everything but release. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class DryRunTest {

  private static final String CONTRACT =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "phone", "type": "string",
         "mask": {"method": "keep-ends", "first": 3, "last": 4, "fill": 4}},
        {"name": "at", "type": "datetime"}],
       "primaryKey": ["id"]}
      """;

  private static Response dryRun(TestDataset dataset, String mode, String rows) {
    return Push.asDepartment()
        .header("Prefer", "wait=60")
        .queryParam("dry-run", mode)
        .body(rows.getBytes(StandardCharsets.UTF_8))
        .post(Push.batches(dataset));
  }

  @Test
  void answersWithTheReportAndMaskedRowsAndReleasesNothing() {
    TestDataset people = TestDataset.with(CONTRACT).approved();

    Response answer =
        dryRun(people, "true", "id,phone,at\n7,13800000000,2026-01-02 03:04:05\nx,1,\n7,2,\n");

    answer
        .then()
        .statusCode(200)
        .body("batch.state", equalTo("CHECKED"))
        .body("batch.release", nullValue())
        .body("batch.dryRun", equalTo(true))
        .body("report.rowsRead", equalTo(3))
        .body("report.rowsQuarantined", equalTo(2))
        .body("rows.id", equalTo(List.of(7)))
        .body("rows[0].phone", equalTo("138****0000"))
        .body("rows[0].at", equalTo("2026-01-02T03:04:05+08:00"));
    assertThat(answer.asString()).doesNotContain("13800000000");
    people.opened();
    given().get("/api/data/v1/" + people.name()).then().statusCode(404);
    Push.get(answer.path("batch.links.self") + "/dry-run")
        .then()
        .statusCode(200)
        .body("rows[0].phone", equalTo("138****0000"));
  }

  @Test
  void aPreviewEndsAfterAHundredRowsAndCutsLongTexts() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    StringBuilder rows = new StringBuilder("id,text\n");
    for (int i = 0; i < 150; i++) {
      rows.append(i).append(',').append("长".repeat(1_500)).append('\n');
    }

    Response answer = dryRun(pairs, "true", rows.toString());

    answer.then().body("rows.size()", equalTo(100));
    assertThat(answer.<String>path("rows[0].text")).hasSize(1_000);
  }

  @Test
  void aPreviewOfWideRowsEndsEarlier() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      fields
          .append(i == 0 ? "" : ",")
          .append("{\"name\": \"c%d\", \"type\": \"string\"}".formatted(i));
    }
    TestDataset wide = TestDataset.with("{\"fields\": [" + fields + "]}").approved();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rows.append(i == 0 ? "c0" : ",c" + i);
    }
    String row = "x".repeat(1_000);
    rows.append(("\n" + row + ("," + row).repeat(29)).repeat(60));

    Response answer = dryRun(wide, "true", rows.toString());

    answer.then().body("report.rowsRead", equalTo(60));
    assertThat(answer.<List<?>>path("rows")).hasSizeBetween(30, 40);
  }

  @Test
  void tellsWhatWouldHoldTheBatchAndHidesWhatShouldBeMasked() {
    TestDataset people =
        TestDataset.with(
                """
                {"fields": [{"name": "id", "type": "integer"},
                            {"name": "phone", "title": "手机号码", "type": "string"}]}
                """)
            .approved();
    StringBuilder rows = new StringBuilder("id,phone\n");
    for (int i = 0; i < 30; i++) {
      rows.append("%d,138000000%02d\n".formatted(i, i));
    }

    Response answer = dryRun(people, "true", rows.toString());

    answer
        .then()
        .body("batch.state", equalTo("CHECKED"))
        .body("batch.hold.reason", equalTo("sensitive-column"))
        .body("report.hold.reason", equalTo("sensitive-column"))
        .body("rows[7].id", equalTo(7))
        .body("rows[7].phone", equalTo("***"));
    assertThat(answer.asString()).doesNotContain("1380000");
  }

  @Test
  void aRealPushIsNoDryRun() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response batch = dryRun(pairs, "false", "id,text\n1,a\n");

    batch.then().body("state", equalTo("RELEASED"));
    Push.get(batch.path("links.self") + "/dry-run").then().statusCode(404);
    dryRun(pairs, "maybe", "id,text\n1,a\n").then().statusCode(400);
  }
}
