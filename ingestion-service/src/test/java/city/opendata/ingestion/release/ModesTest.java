package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What batches do to the rows that are there. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ModesTest {

  private static final String NUMBERS =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "amount", "type": "number"},
        {"name": "phone", "type": "string", "mask": {"method": "keep-ends", "first": 3, "last": 2},
         "constraints": {"unique": false}},
        {"name": "day", "type": "date"},
        {"name": "sure", "type": "boolean"},
        {"name": "at", "type": "datetime"}],
       "primaryKey": ["id"]}
      """;

  private static final String UNIQUE_TEXT =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "text", "type": "string", "constraints": {"unique": true}}],
       "primaryKey": ["id"]}
      """;

  @Inject Janitor janitor;

  @Test
  void appendAddsRowsAndQuarantinesThoseWhoseKeyIsTaken() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n2,b\n");

    Response response = Push.finished(pairs, "append", "id,text\n3,c\n2,again\n4,d\n");

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("release", equalTo(2))
        .body("rowsReleased", equalTo(2))
        .body("rowsQuarantined", equalTo(1));
    assertThat(texts(pairs)).containsExactly("a", "b", "c", "d");
    Push.get(response.path("links.quarantine"))
        .then()
        .body("items[0].row", equalTo(2))
        .body("items[0].original.text", equalTo("again"))
        .body("items[0].errors[0].reason", equalTo("key-taken"))
        .body("items[0].errors[0].field", equalTo("id"));
    effect(response)
        .body("effect.rowsAdded", equalTo(2))
        .body("effect.rowsTotal", equalTo(4))
        .body("quality.uniqueness.numerator", equalTo(2))
        .body("quality.uniqueness.denominator", equalTo(3));
  }

  @Test
  void withoutAKeyEveryAppendedRowStays() {
    TestDataset words =
        released("{\"fields\": [{\"name\": \"text\", \"type\": \"string\"}]}", "text\na\n");

    Push.finished(words, "append", "text\na\nb\n");

    assertThat(texts(words)).containsExactly("a", "a", "b");
  }

  @Test
  void upsertChangesRowsAndAddsOthers() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n2,b\n");

    Response response = Push.finished(pairs, "upsert", "id,text\n2,first\n3,c\n2,last\n");

    response.then().body("state", equalTo("RELEASED")).body("rowsQuarantined", equalTo(0));
    assertThat(texts(pairs)).containsExactly("a", "last", "c");
    effect(response)
        .body("effect.rowsAdded", equalTo(1))
        .body("effect.rowsChanged", equalTo(1))
        .body("effect.rowsOverwritten", equalTo(1))
        .body("effect.rowsTotal", equalTo(3));
  }

  @Test
  void deleteTakesOutTheRowsWhoseKeysAreListed() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n2,b\n3,c\n");

    Response response = Push.finished(pairs, "delete", "id\n2\n9\n2\n");

    response.then().body("state", equalTo("RELEASED"));
    assertThat(texts(pairs)).containsExactly("a", "c");
    effect(response)
        .body("effect.rowsRemoved", equalTo(1))
        .body("effect.rowsUnmatched", equalTo(1))
        .body("effect.rowsTotal", equalTo(2));
  }

  @Test
  void whatIsDeletedMayComeAgain() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n");
    Push.finished(pairs, "delete", "id\n1\n");

    Push.finished(pairs, "append", "id,text\n1,b\n").then().body("rowsReleased", equalTo(1));
    Push.finished(pairs, "upsert", "id,text\n1,c\n").then().body("rowsReleased", equalTo(1));

    assertThat(texts(pairs)).containsExactly("c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"append", "upsert"})
  void theFirstBatchMayComeInAnyModeThatBringsRows(String mode) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.finished(pairs, mode, "id,text\n1,a\n").then().body("release", equalTo(1));
    Push.finished(pairs, mode, "id,text\n2,b\n").then().body("release", equalTo(2));

    pairs.opened();
    assertThat(texts(pairs)).containsExactly("a", "b");
  }

  @Test
  void equalDataHasOneHashHoweverItCame() {
    String header = "id,amount,phone,day,sure,at\n";
    String first = "1,1.50,13800000000,2026-01-02,true,2026-01-02T03:04:05+08:00\n";
    String second = "2,-0.000120,,,false,\n";
    String third = "3,12345678901234567890.1200,13900000001,1900-02-28,,1969-12-31T23:59:59Z\n";
    TestDataset whole = released(NUMBERS, header + first + second + third);
    TestDataset pieces = released(NUMBERS, header + "1,7,x,,,\n" + "4,4,y,,,\n");
    Push.finished(pieces, "append", header + third);
    Push.finished(pieces, "delete", "id\n4\n");

    Push.finished(pieces, "upsert", header + second + first);

    assertThat(hash(pieces)).isEqualTo(hash(whole));
  }

  @Test
  void aReaderInMidPagingKeepsItsRelease() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n2,b\n3,c\n");
    Response page = given().get("/api/data/v1/" + pairs.name() + "?limit=1&order=id");

    Push.finished(pairs, "upsert", "id,text\n2,changed\n0,new\n");
    Push.finished(pairs, "delete", "id\n3\n");

    assertThat(following(page)).containsExactly("b", "c");
    assertThat(texts(pairs)).containsExactly("new", "a", "changed");
  }

  @Test
  void rowsThatHaveEndedGoWithTheLastReleaseThatHasThem() throws Exception {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n2,b\n");
    Push.finished(pairs, "upsert", "id,text\n1,A\n");
    Push.finished(pairs, "upsert", "id,text\n2,B\n");
    String table = Sql.one("select table_name from release where dataset = ? limit 1", pairs.id());
    Sql.update(
        "update release set superseded_at = now() - interval '1 day' where dataset = ? and number = 1",
        pairs.id());

    janitor.sweep();

    assertThat(Sql.list("select text from open_library." + table + " order by text"))
        .containsExactly("A", "B", "b");
    assertThat(texts(pairs)).containsExactly("A", "B");
  }

  @Test
  void anUpsertMustNotRepeatTheUniqueValueOfARowThatStays() {
    TestDataset texts = released(UNIQUE_TEXT, "id,text\n1,a\n2,b\n3,c\n");

    Response response = Push.finished(texts, "upsert", "id,text\n1,b\n2,c\n4,d\n3,e\n5,e\n");

    // 3 gives way to "e", so "c" is free for 2 and "b" for 1; 5 repeats "e" within the file
    response.then().body("rowsQuarantined", equalTo(1));
    assertThat(texts(texts)).containsExactly("b", "c", "e", "d");
    Push.finished(texts, "upsert", "id,text\n6,b\n").then().body("state", equalTo("REJECTED"));
    assertThat(texts(texts)).containsExactly("b", "c", "e", "d");
  }

  @Test
  void aRowThatStaysAfterAllIsInTheWayOfOthers() {
    TestDataset texts = released(UNIQUE_TEXT, "id,text\n1,a\n2,b\n3,c\n");

    // 2 may not become "c", so it keeps "b", which 1 then may not become
    Response response = Push.finished(texts, "upsert", "id,text\n1,b\n2,c\n4,d\n");

    response.then().body("rowsReleased", equalTo(1)).body("rowsQuarantined", equalTo(2));
    assertThat(texts(texts)).containsExactly("a", "b", "c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"upsert", "delete"})
  void modesThatGoByKeyNeedOne(String mode) {
    TestDataset words =
        released("{\"fields\": [{\"name\": \"text\", \"type\": \"string\"}]}", "text\na\n");

    Push.finished(words, mode, "text\na\n")
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("no-primary-key"));
  }

  @Test
  void nothingCanBeDeletedFromNothing() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.finished(pairs, "delete", "id\n1\n")
        .then()
        .body("rejection.reason", equalTo("nothing-released"));
  }

  @Test
  void aBatchOfAnotherStructureMustReplace() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n");
    pairs
        .contract(TestDataset.PAIRS.replace("\"text\", \"title\"", "\"other\", \"title\""))
        .opened();

    Push.finished(pairs, "append", "id,other\n2,b\n")
        .then()
        .body("rejection.reason", equalTo("needs-replace"));
    Push.finished(pairs, "replace", "id,other\n2,b\n").then().body("state", equalTo("RELEASED"));
  }

  @Test
  void aBatchOfNewTitlesAndChecksNeedNot() {
    TestDataset pairs = released(TestDataset.PAIRS, "id,text\n1,a\n");
    pairs.contract(TestDataset.PAIRS.replace("文字", "新文字")).opened();

    Push.finished(pairs, "append", "id,新文字\n2,b\n").then().body("state", equalTo("RELEASED"));

    assertThat(texts(pairs)).containsExactly("a", "b");
  }

  private static TestDataset released(String contract, String file) {
    TestDataset dataset = TestDataset.with(contract).approved();
    Push.released(dataset, file);
    return dataset.opened();
  }

  private static List<String> texts(TestDataset dataset) {
    String order = dataset.contract().contains("\"id\"") ? "id" : "text";
    return given().get("/api/data/v1/" + dataset.name() + "?order=" + order).path("text");
  }

  private static List<String> following(Response page) {
    String link = page.header("Link");
    String next = link.substring(1, link.indexOf('>')).replace("limit=1", "limit=10");
    return given().urlEncodingEnabled(false).get(next).path("text");
  }

  private static ValidatableResponse effect(Response batch) {
    return Push.get(batch.path("links.report")).then();
  }

  private static String hash(TestDataset dataset) {
    return Sql.one(
        "select content_hash from release where dataset = ? order by number desc", dataset.id());
  }
}
