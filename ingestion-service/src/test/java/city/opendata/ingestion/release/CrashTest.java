package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads that die, come back too late, or meet each other. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class CrashTest {

  private static final String OLD = "id,text\n1,old\n2,old\n";
  private static final String NEW = "id,text\n2,new\n3,new\n3,again\nx,bad\n";

  /** As of pairs, and of the new rows only one keeps it. */
  private static final String ANOTHER_CONTRACT =
      """
      {"fields": [
        {"name": "id", "type": "integer"},
        {"name": "text", "type": "string", "constraints": {"pattern": "again"}}],
       "primaryKey": ["id"]}
      """;

  @Inject ArmedProgress progress;
  @Inject BatchWorker worker;
  @Inject Janitor janitor;

  @ParameterizedTest
  @EnumSource
  void aLoadThatDiesInAnyPhaseIsDoneOnceInTheEnd(LoadPhase phase) throws Exception {
    TestDataset pairs = openWithOldRelease();
    List<List<Integer>> seen = new CopyOnWriteArrayList<>();
    progress.at(
        phase,
        pairs.id(),
        attempt -> {
          seen.add(given().get("/api/data/v1/" + pairs.name()).path("id"));
          if (attempt.number() <= 2) {
            throw new IllegalStateException("dies on purpose");
          }
        });

    Response response = Push.finished(pairs, NEW);

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("release", equalTo(2))
        .body("rowsReleased", equalTo(2))
        .body("rowsQuarantined", equalTo(2));
    List<Integer> before = phase == LoadPhase.APPLIED ? List.of(2, 3) : List.of(1, 2);
    // The sender is answered when the batch is released, a moment before its worker is done.
    Awaitility.await().untilAsserted(() -> assertThat(seen).isNotEmpty().allMatch(before::equals));
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(List.of(2, 3)));
    Push.get(response.path("links.quarantine")).then().body("items.row", equalTo(List.of(3, 4)));
    assertHandledOnce(pairs, response.path("id"));
    janitor.sweep();
    assertThat(tablesOf(response.path("id"), "staging")).isEmpty();
    assertThat(tablesOf(response.path("id"), "open_library"))
        .singleElement()
        .satisfies(table -> assertThat(indexesOf(table)).contains(table + "_pk"));
  }

  private static List<String> indexesOf(String table) {
    return Sql.list(
        "select indexname from pg_indexes where schemaname = 'open_library' and tablename = ?",
        table);
  }

  private static void assertHandledOnce(TestDataset dataset, String batch) {
    Event received =
        TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
            .filter(event -> event.data().path("batch").asText().equals(batch))
            .findFirst()
            .orElseThrow();
    assertThat(Sql.list("select type from inbox_event where event_id = ?", received.id()))
        .containsExactly("BatchReceived");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(releasedEvents(dataset, batch)).hasSize(1));
  }

  private static List<Event> releasedEvents(TestDataset dataset, String batch) {
    return TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
        .filter(event -> event.type().equals("BatchReleased"))
        .filter(event -> event.data().path("batch").asText().equals(batch))
        .toList();
  }

  @Test
  void anAttemptThatWakesUpTooLateChangesNothing() throws Exception {
    TestDataset pairs = openWithOldRelease();
    CountDownLatch asleep = new CountDownLatch(1);
    CountDownLatch wake = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    progress.at(
        LoadPhase.READY,
        pairs.id(),
        attempt -> {
          if (attempt.number() == 1) {
            asleep.countDown();
            await(wake);
          }
        });
    progress.at(
        LoadPhase.APPLIED,
        pairs.id(),
        attempt -> {
          if (attempt.number() == 1) {
            over.countDown();
          }
        });
    String batch = Push.asDepartment().body(NEW).post(Push.batches(pairs)).path("id");
    await(asleep);

    worker.work(received(pairs, batch));
    wake.countDown();
    await(over);

    Push.get(Push.batches(pairs) + "/" + batch)
        .then()
        .body("state", equalTo("RELEASED"))
        .body("release", equalTo(2));
    assertThat(Sql.list("select number from release where dataset = ? order by 1", pairs.id()))
        .containsExactly("1", "2");
    assertThat(Sql.one("select table_name from release where batch = ?", UUID.fromString(batch)))
        .endsWith("_2");
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(List.of(2, 3)));
    janitor.sweep();
    assertThat(tablesOf(batch, "staging")).isEmpty();
    assertThat(
            Sql.list(
                "select distinct attempt from quarantine_row where batch = ?",
                UUID.fromString(batch)))
        .containsExactly("2");
  }

  @Test
  void anOldBatchThatIsReplayedDoesNotTurnTheDataBack() throws Exception {
    TestDataset pairs = openWithOldRelease();
    CountDownLatch givenUp = new CountDownLatch(5);
    progress.at(
        LoadPhase.BEGUN,
        pairs.id(),
        attempt -> {
          if (givenUp.getCount() > 0) {
            givenUp.countDown();
            throw new IllegalStateException("dies on purpose");
          }
        });
    String old = Push.asDepartment().body(OLD).post(Push.batches(pairs)).path("id");
    assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
    Push.released(pairs, NEW);

    worker.work(received(pairs, old));

    Push.get(Push.batches(pairs) + "/" + old)
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("superseded"));
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(List.of(2, 3)));
  }

  @Test
  void aLoadThatFailsEachTimeIsGivenUpAndSaysSo() {
    TestDataset pairs = openWithOldRelease();
    progress.at(
        LoadPhase.TABLE_CREATED,
        pairs.id(),
        attempt -> {
          Sql.update("update batch set failures = 10 where id = ?", attempt.batch());
          throw new IllegalStateException("dies on purpose");
        });

    Push.finished(pairs, NEW)
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("attempts-exhausted"));
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(List.of(1, 2)));
  }

  @Test
  void sessionsThatPostgresEndsInMidLoadAreNoEndOfTheBatch() {
    TestDataset pairs = openWithOldRelease();
    progress.at(
        LoadPhase.TABLE_CREATED,
        pairs.id(),
        attempt -> {
          if (attempt.number() <= 2) {
            Sql.update("update batch set failures = 10 where id = ?", attempt.batch());
            Sql.asSuperuser(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'ingestion' and query like '%create table staging.r_"
                    + attempt.batch().toString().replace("-", "")
                    + "%'");
          }
        });

    Response response = Push.finished(pairs, NEW);

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsReleased", equalTo(2))
        .body("rowsQuarantined", equalTo(2));
    assertThat(
            Sql.one("select attempt from batch where id = ?", UUID.fromString(response.path("id"))))
        .isEqualTo("3");
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(List.of(2, 3)));
  }

  @Test
  void theEventInTheContractNamesTheBatch() {
    JsonNode data = EventContracts.sample("BatchReceived");

    UUID batch =
        BatchWorker.batchOf(
            new Event(
                UUID.randomUUID(),
                "BatchReceived",
                "/ingestion-service",
                data.path("batch").asText(),
                Instant.EPOCH,
                data.path("dataset").asText(),
                data));

    assertThat(batch).hasToString(data.path("batch").asText());
  }

  @Test
  void aDatasetThatIsWithdrawnMeanwhileIsNotReleased() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    progress.at(LoadPhase.READY, pairs.id(), attempt -> pairs.withdrawn());

    Push.finished(pairs, NEW)
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("dataset-withdrawn"));
  }

  @Test
  void aContractThatChangesMeanwhileIsTheOneThatCounts() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    progress.at(
        LoadPhase.READY,
        pairs.id(),
        attempt -> {
          if (attempt.number() == 1) {
            pairs.contract(ANOTHER_CONTRACT).approved();
          }
        });

    Response response = Push.finished(pairs, NEW);

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsReleased", equalTo(1))
        .body("rowsQuarantined", equalTo(3));
    assertThat(
            Sql.one(
                "select table_name from release where batch = ?",
                UUID.fromString(response.path("id"))))
        .endsWith("_2");
  }

  @Test
  void twoReplacesAtOnceBecomeTwoReleases() throws Exception {
    TestDataset pairs = openWithOldRelease();
    List<Future<Response>> pushes;
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      pushes =
          List.of(
              two.submit(() -> Push.finished(pairs, OLD)),
              two.submit(() -> Push.finished(pairs, NEW)));
    }

    List<Integer> numbers = new ArrayList<>();
    for (Future<Response> push : pushes) {
      push.get().then().body("state", equalTo("RELEASED"));
      numbers.add(push.get().path("release"));
    }
    assertThat(numbers).containsExactlyInAnyOrder(2, 3);
    List<Integer> expected = numbers.getFirst() == 3 ? List.of(1, 2) : List.of(2, 3);
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(expected));
  }

  private static TestDataset openWithOldRelease() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, OLD);
    return pairs.opened();
  }

  private static Event received(TestDataset dataset, String batch) {
    return TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
        .filter(event -> event.type().equals("BatchReceived"))
        .filter(event -> event.data().path("batch").asText().equals(batch))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> tablesOf(String batch, String schema) {
    return Sql.list(
        "select tablename from pg_tables where schemaname = ? and tablename like ?",
        schema,
        "r_" + batch.replace("-", "") + "%");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
