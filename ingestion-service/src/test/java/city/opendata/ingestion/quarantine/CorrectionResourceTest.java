package city.opendata.ingestion.quarantine;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Correcting bad rows, one by one and as a file. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class CorrectionResourceTest {

  private static final String BAD = "id,text\n1,a\nx,\"=cmd|' /C calc'!A0\"\ny,'-1\n4\n5,e,more\n";

  private TestDataset dataset;
  private String batch;
  private String quarantine;

  @BeforeEach
  void push() {
    dataset = TestDataset.with(TestDataset.PAIRS).approved();
    batch = Push.released(dataset, BAD).path("links.self");
    quarantine = batch + "/quarantine";
  }

  private ValidatableResponse patch(long row, String ifMatch, String body) {
    return given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.UNIT))
        .header("Accept-Language", "en")
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .patch(quarantine + "/" + row)
        .then();
  }

  private static ValidatableResponse upload(String quarantine, String file) {
    return Push.asFile().body(file.getBytes(UTF_8)).post(quarantine + "/corrections").then();
  }

  @Test
  void aRowIsCorrectedAndKeepsItsOriginal() {
    patch(2, "\"0\"", "{\"cells\": {\"id\": \"2\"}}")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("CORRECTED"))
        .body("version", equalTo(1))
        .body("original.id", equalTo("x"))
        .body("corrected.id", equalTo("2"))
        .body("corrected.text", equalTo("=cmd|' /C calc'!A0"))
        .body("corrections.columns", contains(List.of("id")));

    Push.get(quarantine + "?state=CORRECTED").then().body("items.row", contains(2));
    Push.get(quarantine + "/counts")
        .then()
        .body("states.open", equalTo(3))
        .body("states.corrected", equalTo(1));
  }

  @Test
  void whoCorrectedWhichColumnIsKnownButNotWhat() {
    patch(3, "*", "{\"cells\": {\"id\": \"30100000007\", \"text\": \"秘密\"}}").statusCode(200);

    UUID id = UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1));
    assertThat(
            Sql.list(
                "select concat_ws('|', row_number, version, columns, channel, corrected_by <> '',"
                    + " corrected_at <= now()) from quarantine_correction where batch = ?",
                id))
        .containsExactly("3|1|[\"id\", \"text\"]|API|t|t");
    assertThat(
            Sql.list(
                "select encode(correction, 'escape') from quarantine_row where batch = ?"
                    + " and row_number = 3",
                id))
        .hasSize(1)
        .noneMatch(stored -> stored.contains("30100000007") || stored.contains("text"));
    given()
        .auth()
        .oauth2(Tokens.of("auditor"))
        .get(quarantine + "/3")
        .then()
        .statusCode(200)
        .body("original", nullValue())
        .body("corrected", nullValue())
        .body("corrections.columns", contains(List.of("id", "text")));
  }

  @Test
  void aRowMustBeWholeToBeCorrected() {
    patch(4, "*", "{\"cells\": {\"id\": \"4\"}}")
        .statusCode(422)
        .body("errors.field", contains("cells.text"))
        .body("errors.code", contains("required"));
    patch(4, "*", "{\"cells\": {\"text\": \"\"}}").statusCode(200);
    patch(5, "*", "{\"cells\": {\"text\": \"e, more\"}}")
        .statusCode(422)
        .body("errors.field", contains("cells.#3"))
        .body("errors.code", contains("extra-cell"));
    patch(5, "*", "{\"cells\": {\"text\": \"e, more\", \"#3\": null}}")
        .statusCode(200)
        .body("corrected", equalTo(Map.of("id", "5", "text", "e, more")));
  }

  @Test
  void whatCannotBeACellIsRefusedAndNamed() {
    patch(2, "*", "{\"cells\": {\"id\": 2, \"nmae\": \"a\"}}")
        .statusCode(400)
        .body("errors.field", contains("cells.id"))
        .body("errors.message", contains("Wrong type: expected string."));
    patch(2, "*", "{\"cells\": {\"nmae\": \"a\"}}")
        .statusCode(422)
        .body("errors.field", contains("cells.nmae"))
        .body("errors[0].message", containsString("id, text"));
    patch(2, "*", "{\"cells\": {\"text\": \"a\\u0000\"}}").statusCode(422);
    patch(2, "*", "{\"cells\": {\"text\": \"\\ud83d\"}}").statusCode(422);
    patch(2, "*", "{\"cells\": {\"text\": \"" + "a".repeat(11 << 20) + "\"}}").statusCode(413);
    patch(2, "*", "{\"cells\": {}}").statusCode(400).body("errors.field", contains("cells"));
    patch(2, "*", "{}").statusCode(400).body("errors.field", contains("cells"));
    patch(1, "*", "{\"cells\": {\"id\": \"1\"}}").statusCode(404);
    patch(99, "*", "{\"cells\": {\"id\": \"1\"}}").statusCode(404);
  }

  @Test
  void aChangeThatSomebodyElseMadeIsNotOverwritten() throws Exception {
    patch(2, "\"0\"", "{\"cells\": {\"id\": \"2\"}}").statusCode(200);
    patch(2, "\"0\"", "{\"cells\": {\"id\": \"3\"}}")
        .statusCode(412)
        .body("type", equalTo("urn:open-data:problem:precondition-failed"));

    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        answers.add(
            many.submit(
                () -> patch(3, "\"0\"", "{\"cells\": {\"id\": \"3\"}}").extract().statusCode()));
      }
    }
    List<Integer> codes = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      codes.add(answer.get());
    }
    assertThat(codes).containsOnlyOnce(200).allMatch(code -> List.of(200, 409, 412).contains(code));
  }

  @Test
  void theFileGoesOutIsCorrectedAndComesBack() {
    Response download = Push.get(quarantine + ".csv?bom=true");
    download
        .then()
        .statusCode(200)
        .contentType("text/csv; charset=UTF-8; header=present")
        .header("Content-Disposition", containsString(dataset.name() + "-quarantine.csv"));
    String file = download.asString();
    assertThat(file)
        .startsWith("\uFEFF#batch,#row,#version,#reasons,#columns,#messages,id,text,#extra\r\n")
        .contains("x,'=cmd|' /C calc'!A0,")
        .contains("y,'-1,")
        .contains("4,\"\",\"\"\r\n")
        .contains("5,e,\"\"\"more\"\"\"\r\n");

    upload(quarantine, file).statusCode(200).body("rows", equalTo(4)).body("corrected", equalTo(0));
    upload(quarantine, file.replace("x,'=", "2,'="))
        .statusCode(200)
        .body("rows", equalTo(4))
        .body("corrected", equalTo(1));

    Push.get(quarantine + "/2")
        .then()
        .body("corrected", equalTo(Map.of("id", "2", "text", "=cmd|' /C calc'!A0")))
        .body("corrections.columns", contains(List.of("id")));
    upload(quarantine, file.replace("x,'=", "2,'=")).body("corrected", equalTo(0));
    upload(quarantine, file.replace("x,'=", "7,'="))
        .statusCode(422)
        .body("errors.field", contains("row 2"))
        .body("errors.code", contains("row-changed"));
  }

  @Test
  void aFileIsTakenOverAsAWholeOrNotAtAll() {
    String file = Push.get(quarantine + ".csv").asString();
    String[] lines = file.replace("x,'=", "2,'=").split("\r\n");

    upload(
            quarantine,
            String.join("\n", lines)
                + "\n"
                + lines[1]
                + "\n"
                + lines[2].replace(",3,", ",77,")
                + "\n"
                + lines[3].replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString())
                + "\n")
        .statusCode(422)
        .body("type", equalTo("urn:open-data:problem:invalid-corrections"))
        .body("errors.field", contains("row 2", "row 4", "row 77"))
        .body("errors.code", contains("repeated-row", "other-batch", "unknown-row"));

    Push.get(quarantine + "/2").then().body("state", equalTo("OPEN"));
  }

  @Test
  void theFileSaysWhatIsWrongInTheReadersLanguage() {
    String chinese =
        given()
            .auth()
            .oauth2(Tokens.ofDepartment(TestDataset.UNIT))
            .header("Accept-Language", "zh")
            .get(quarantine + ".csv?reason=type-mismatch")
            .asString();

    assertThat(chinese).contains("不是 integer 类型的值。").doesNotContain("field-count");
    Push.get(quarantine + ".csv?limit=1")
        .then()
        .statusCode(400)
        .body("errors.field", contains("limit"));
    Push.get(quarantine + ".csv?bom=yes").then().statusCode(400);
  }

  @Test
  void onlyTheUnitsOwnPushersCorrect() {
    for (String account : List.of("minzheng-reviewer", "auditor", "city-admin")) {
      as(Tokens.of(account)).patch(quarantine + "/2").then().statusCode(403);
    }
    as(Tokens.ofDepartment(TestDataset.OTHER_UNIT)).patch(quarantine + "/2").then().statusCode(404);
    as(Tokens.of("minzheng-steward")).patch(quarantine + "/2").then().statusCode(200);
    given().get(quarantine + ".csv").then().statusCode(401);
    given().auth().oauth2(Tokens.of("auditor")).get(quarantine + ".csv").then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.OTHER_UNIT))
        .get(quarantine + ".csv")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("minzheng-reviewer"))
        .get(quarantine + ".csv")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"cells\": {\"id\": \"2\"}}");
  }

  @Test
  void rowsOfABatchThatWasNotReleasedAreNotCorrected() {
    TestDataset other = TestDataset.with(TestDataset.PAIRS).approved();
    String rejected = Push.finished(other, "id,text\nx,a\n").path("links.quarantine");

    as(Tokens.ofDepartment(TestDataset.UNIT))
        .patch(rejected + "/1")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:batch-not-released"));
    upload(rejected, Push.get(rejected + ".csv").asString()).statusCode(409);
    Push.get(rejected + "?state=OPEN").then().body("items.row", hasItems(1));
  }

  @Test
  void aFileThatCannotBeReadSaysWhere() {
    upload(quarantine, "#batch,#row\n\"open,1\n")
        .statusCode(422)
        .body("errors.field", hasItems("line 1"));
    String header = Push.get(quarantine + ".csv").asString().split("\r\n")[0];
    upload(quarantine, header + "\n\"open,1\n")
        .statusCode(422)
        .body("errors.field", contains("line 2"))
        .body("errors.code", contains("unclosed-quote"));
    upload(quarantine, "").statusCode(400);
    Push.asFile()
        .contentType("application/json")
        .body("{}")
        .post(quarantine + "/corrections")
        .then()
        .statusCode(415);
  }
}
