package city.opendata.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.RowPush;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows without a file: from the push to the release. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RowResourceTest {

  @Inject RowBacklog backlog;

  @Test
  void aRowIsKeptAndReleasedAndItsSenderCanFollowIt() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response pushed =
        RowPush.asDepartment()
            .body("{\"id\": 1, \"文字\": \"甲，“乙”\\n\\\"丙\\\"\"}")
            .post(RowPush.rows(pairs));

    pushed.then().statusCode(202).body("rows", equalTo(1));
    String receipt = pushed.path("receipt");
    pushed.then().header("Location", endsWith("/rows/" + receipt));
    Response settled = RowPush.settled(pairs, receipt);
    settled
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rows", equalTo(1))
        .body("firstRow", equalTo(1))
        .body("lastRow", equalTo(1))
        .body("quarantined", equalTo(List.of()));
    assertThat(texts(pairs)).containsExactly("甲，“乙”\n\"丙\"");
    assertThat(
            Sql.one("select channel from batch where id = ?::uuid", (String) settled.path("batch")))
        .isEqualTo("API");
  }

  @Test
  void rowsThatDoNotFitAreQuarantinedAndNamedByTheReceipt() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    String receipt =
        RowPush.kept(
            pairs,
            "[{\"id\": 1, \"text\": \"a\"}, {\"id\": \"x\", \"text\": \"b\"},"
                + " {\"id\": 3, \"text\": \"c\"}]");

    Response settled = RowPush.settled(pairs, receipt);
    int first = settled.path("firstRow");
    settled
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rows", equalTo(3))
        .body("quarantined", equalTo(List.of(first + 1)));
    assertThat(texts(pairs)).containsExactly("a", "c");
  }

  @Test
  void manyCallersAtOnceLoseNoRowAndRepeatNone() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    int rows = 200;
    List<Future<String>> receipts = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < rows; i++) {
        String row = "{\"id\": %d, \"text\": \"%d\"}".formatted(i, i);
        receipts.add(callers.submit(() -> RowPush.kept(pairs, "append", row)));
      }
    }
    Set<String> different = new HashSet<>();
    for (Future<String> receipt : receipts) {
      different.add(receipt.get());
      RowPush.settled(pairs, receipt.get()).then().body("state", equalTo("RELEASED"));
    }
    assertThat(different).hasSize(rows);
    assertThat(texts(pairs)).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void theSameKeyEntersOnceAndGetsTheSameReceipt() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response first = withKey("key-1", "{\"id\": 1, \"text\": \"a\"}", pairs);
    RowPush.settled(pairs, first.path("receipt"));
    // The same row, written in another way
    Response repeat = withKey("key-1", "{ \"text\":\"a\",\"id\":1 }", pairs);

    repeat
        .then()
        .statusCode(202)
        .header("Idempotent-Replayed", "true")
        .body("receipt", equalTo(first.path("receipt")));
    first.then().header("Idempotent-Replayed", nullValue());
    withKey("key-1", "{\"id\": 1, \"text\": \"b\"}", pairs)
        .then()
        .statusCode(422)
        .body("type", endsWith("idempotency-key-reused"));
    assertThat(Sql.one("select count(*) from batch where dataset = ?", pairs.id())).isEqualTo("1");
  }

  @Test
  void withoutAModeARowTakesThePlaceOfTheOneWithItsKey() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    RowPush.kept(pairs, "{\"id\": 1, \"text\": \"old\"}");
    String last = RowPush.kept(pairs, "{\"id\": 1, \"text\": \"new\"}");
    RowPush.settled(pairs, last);
    assertThat(texts(pairs)).containsExactly("new");

    RowPush.settled(pairs, RowPush.kept(pairs, "append", "{\"id\": 2, \"text\": \"b\"}"));
    RowPush.settled(pairs, RowPush.kept(pairs, "delete", "{\"id\": 1}"))
        .then()
        .body("state", equalTo("RELEASED"));
    assertThat(texts(pairs)).containsExactly("b");
  }

  @Test
  void aDatasetWithoutAKeyOnlyTakesMoreRows() {
    TestDataset lines =
        TestDataset.with("{\"fields\": [{\"name\": \"text\", \"type\": \"string\"}]}").approved();

    RowPush.asDepartment()
        .queryParam("mode", "upsert")
        .body("{\"text\": \"a\"}")
        .post(RowPush.rows(lines))
        .then()
        .statusCode(400)
        .body("type", endsWith("mode-needs-key"));
    RowPush.kept(lines, "{\"text\": \"a\"}");
    RowPush.settled(lines, RowPush.kept(lines, "{\"text\": \"a\"}"));

    assertThat(texts(lines)).containsExactly("a", "a");
  }

  @Test
  void aFaultIsAnsweredWithWhatToDoAndNothingIsKept() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    RowPush.asDepartment()
        .body("[{\"id\": 1, \"text\": 2}, {\"id\": true, \"texts\": \"a\"}]")
        .post(RowPush.rows(pairs))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("invalid-rows"))
        .body("errors.field", hasItems("[0].text", "[1].id", "[1].texts"))
        .body("errors.code", hasItems("text-expected", "number-expected", "unknown"))
        .body("errors[0].message", equalTo("Must be a JSON string, or null."));
    assertThat(Sql.one("select count(*) from waiting_row_group where dataset = ?", pairs.id()))
        .isEqualTo("0");
  }

  @Test
  void othersGetNothingIn() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    TestDataset early = TestDataset.with(TestDataset.PAIRS).registered();
    TestDataset gone = TestDataset.with(TestDataset.PAIRS).approved().withdrawn();
    String receipt = RowPush.kept(pairs, "{\"id\": 1, \"text\": \"a\"}");
    String other = Tokens.ofDepartment(TestDataset.OTHER_UNIT);

    assertThat(status(other, pairs)).isEqualTo(404);
    assertThat(status(Tokens.of("minzheng-reviewer"), pairs)).isEqualTo(403);
    assertThat(status(Tokens.ofDepartment(TestDataset.UNIT), early)).isEqualTo(409);
    assertThat(status(Tokens.ofDepartment(TestDataset.UNIT), gone)).isEqualTo(410);
    RowPush.as(other).get(RowPush.rows(pairs) + "/" + receipt).then().statusCode(404);
    RowPush.look(early, receipt).then().statusCode(404);
    RowPush.look(pairs, "1").then().statusCode(404);
    String beyond = receipt.substring(0, receipt.lastIndexOf('-')) + "-2";
    RowPush.look(pairs, beyond).then().statusCode(404);
  }

  @Test
  void aDatasetThatIsWithdrawnTakesNoRowMoreThatWasCheckedBefore() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    RowPush.kept(pairs, "{\"id\": 1, \"text\": \"a\"}");

    pairs.withdrawn();

    assertThat(status(Tokens.ofDepartment(TestDataset.UNIT), pairs)).isEqualTo(410);
  }

  @Test
  void rowsAreCheckedAnewAgainstAContractThatHasJustChanged() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    RowPush.kept(pairs, "{\"id\": 1, \"text\": \"a\"}");

    pairs
        .contract(
            """
            {"fields": [{"name": "id", "type": "integer"}, {"name": "word", "type": "string"}],
             "primaryKey": ["id"]}
            """)
        .approved();

    RowPush.kept(pairs, "{\"id\": 1, \"word\": \"a\"}");
  }

  @Test
  void onlySmallJsonIsTaken() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String large = "{\"id\": 1, \"text\": \"" + "a".repeat(1 << 20) + "\"}";

    RowPush.asDepartment().body(large).post(RowPush.rows(pairs)).then().statusCode(413);
    RowPush.asDepartment()
        .contentType("text/csv")
        .body("id,text\n1,a\n")
        .post(RowPush.rows(pairs))
        .then()
        .statusCode(415)
        .body("type", endsWith("json-rows-only"));
    RowPush.asDepartment().post(RowPush.rows(pairs)).then().statusCode(400);
    RowPush.asDepartment()
        .queryParam("mode", "replace")
        .body("{\"id\": 1}")
        .post(RowPush.rows(pairs))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("mode"));
  }

  @ParameterizedTest
  @CsvSource({"5000000, 0", "1, 4294967296"})
  void aBacklogThatNobodyWorksOffIsNotMadeLonger(long rows, long bytes) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    backlog.counted(new RowBacklog.Waiting(Map.of(pairs.id(), rows), bytes));
    try {
      RowPush.asDepartment()
          .body("{\"id\": 1, \"text\": \"a\"}")
          .post(RowPush.rows(pairs))
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .body("type", endsWith("too-many-rows-wait"));
    } finally {
      backlog.counted(RowBacklog.Waiting.NOTHING);
    }
    RowPush.kept(pairs, "{\"id\": 1, \"text\": \"a\"}");
  }

  private static Response withKey(String key, String row, TestDataset dataset) {
    return RowPush.asDepartment()
        .header("Idempotency-Key", key)
        .body(row)
        .post(RowPush.rows(dataset));
  }

  private static int status(String token, TestDataset dataset) {
    return RowPush.as(token)
        .body("{\"id\": 9, \"text\": \"z\"}")
        .post(RowPush.rows(dataset))
        .statusCode();
  }

  /** The texts of the current release. */
  static List<String> texts(TestDataset dataset) {
    String table =
        Sql.one(
            "select r.table_name from release r join dataset d on d.id = r.dataset"
                + " and d.last_release = r.number where d.id = ?",
            dataset.id());
    return Sql.list(
        "select text from open_library."
            + table
            + " where _until = 9223372036854775807 order by _row");
  }
}
