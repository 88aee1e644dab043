package city.opendata.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.RowPush;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How rows that wait become batches. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RowBatchesTest {

  @Inject RowBatches batches;
  @Inject RowFeedRepository feed;
  @Inject ReceiptRepository receipts;

  @Test
  void allRowsThatWaitBecomeOneBatchInTheirOrder() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    List<String> kept =
        whileNoneIsMade(
            pairs,
            () ->
                List.of(
                    RowPush.kept(pairs, row(1, "a")),
                    RowPush.kept(pairs, row(2, "b")),
                    RowPush.kept(pairs, row(3, "c"))));

    for (int i = 0; i < kept.size(); i++) {
      RowPush.settled(pairs, kept.get(i))
          .then()
          .body("state", equalTo("RELEASED"))
          .body("firstRow", equalTo(i + 1));
    }
    assertThat(Sql.one("select count(*) from batch where dataset = ?", pairs.id())).isEqualTo("1");
    assertThat(RowResourceTest.texts(pairs)).containsExactly("a", "b", "c");
  }

  @Test
  void rowsThatWaitAreEncryptedAndTheirReceiptSaysSo() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    whileNoneIsMade(
        pairs,
        () -> {
          String receipt = RowPush.kept(pairs, row(1, "canary-4711"));

          RowPush.look(pairs, receipt)
              .then()
              .statusCode(200)
              .body("state", equalTo("WAITING"))
              .body("batch", nullValue());
          assertThat(
                  Sql.one(
                      "select position('canary'::bytea in content)"
                          + " from waiting_row_group where dataset = ?",
                      pairs.id()))
              .isEqualTo("0");
          assertThat(
                  Sql.list("select w::text from waiting_row_group w where dataset = ?", pairs.id()))
              .noneMatch(text -> text.contains("4711"));
          return receipt;
        });
  }

  @Test
  void aBatchThatIsNotCommittedLeavesTheRowsWhereTheyWere() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    AtomicReference<String> receipt = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () -> {
                          lock(pairs);
                          receipt.set(RowPush.kept(pairs, row(1, "a")));
                          assertThat(batches.makeNow(pairs.id())).isTrue();
                          throw new IllegalStateException("dies on purpose");
                        }))
        .hasMessage("dies on purpose");

    RowPush.settled(pairs, Objects.requireNonNull(receipt.get()))
        .then()
        .body("state", equalTo("RELEASED"));
    assertThat(Sql.one("select count(*) from batch where dataset = ?", pairs.id())).isEqualTo("1");
    assertThat(Sql.one("select count(*) from row_receipt where dataset = ?", pairs.id()))
        .isEqualTo("1");
    assertThat(RowResourceTest.texts(pairs)).containsExactly("a");
  }

  @Test
  void aFileComesAfterTheRowsThatWereKeptBeforeIt() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    for (int i = 0; i < 3; i++) {
      String before = RowPush.kept(pairs, row(1, "row"));
      Push.finished(pairs, "replace", "id,text\n1,file\n")
          .then()
          .body("state", equalTo("RELEASED"));

      RowPush.settled(pairs, before);
      assertThat(RowResourceTest.texts(pairs)).containsExactly("file");
    }
    RowPush.settled(pairs, RowPush.kept(pairs, row(1, "later")));
    assertThat(RowResourceTest.texts(pairs)).containsExactly("later");
  }

  @Test
  void modesThatAlternateKeepTheirOrder() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    for (int i = 0; i < 3; i++) {
      RowPush.kept(pairs, row(1, "round " + i));
      RowPush.kept(pairs, "delete", "{\"id\": 1}");
    }
    String last = RowPush.kept(pairs, row(1, "end"));

    RowPush.settled(pairs, last).then().body("state", equalTo("RELEASED"));

    assertThat(RowResourceTest.texts(pairs)).containsExactly("end");
  }

  @Test
  void rowsOfADatasetThatIsWithdrawnMeanwhileAreRejectedAndNotForgotten() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String receipt =
        whileNoneIsMade(
            pairs,
            () -> {
              String kept = RowPush.kept(pairs, row(1, "a"));
              pairs.withdrawn();
              return kept;
            });

    RowPush.settled(pairs, receipt).then().body("state", equalTo("REJECTED"));
  }

  @Test
  void oldReceiptsAndKeysAreForgotten() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    RowPush.asDepartment()
        .header("Idempotency-Key", "old")
        .body(row(1, "a"))
        .post(RowPush.rows(pairs))
        .then()
        .statusCode(202);
    String receipt = RowPush.kept(pairs, row(2, "b"));
    RowPush.settled(pairs, receipt);
    for (String table : List.of("row_receipt", "row_key")) {
      Sql.update(
          "update " + table + " set received_at = now() - interval '31 days' where dataset = ?",
          pairs.id());
    }

    receipts.forget(Duration.ofDays(30));

    RowPush.look(pairs, receipt).then().statusCode(404);
    assertThat(Sql.one("select count(*) from row_key where dataset = ?", pairs.id()))
        .isEqualTo("0");
  }

  private static String row(int id, String text) {
    return "{\"id\": %d, \"text\": \"%s\"}".formatted(id, text);
  }

  /** Keeps the schedule from making batches of the dataset until the transaction ends. */
  private void lock(TestDataset dataset) {
    try {
      feed.lock(dataset.id());
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private <T> T whileNoneIsMade(TestDataset dataset, Supplier<T> action) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              lock(dataset);
              return action.get();
            });
  }
}
