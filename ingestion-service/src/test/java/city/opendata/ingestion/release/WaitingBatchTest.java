package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How long a batch waits that there is never room for. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class WaitingBatchTest {

  private static final String FILE = "id,text\n1,a\n";
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject ArmedProgress progress;
  @Inject BatchGauges gauges;
  @Inject MeterRegistry registry;

  private final TestDataset pairs = TestDataset.with(TestDataset.PAIRS);
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void itGivesWayToAReplaceThatComesMeanwhile() {
    String waiting = waiting(attempt -> {});

    String later = push("replace");

    awaitRejected(waiting, "superseded");
    fits();
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> Push.get(later).then().body("state", equalTo("RELEASED")));
  }

  @Test
  void itDoesNotGiveWayToRowsThatAreAdded() {
    String waiting = waiting(attempt -> {});
    int before = attempts.get();

    push("append");

    Awaitility.await().atMost(SOON).until(() -> attempts.get() >= before + 2);
    Push.get(waiting).then().body("rejection", nullValue());
    fits();
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> Push.get(waiting).then().body("state", equalTo("RELEASED")));
  }

  @Test
  void itIsCounted() {
    waiting(attempt -> {});

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              gauges.refresh();
              assertThat(
                      registry
                          .get("opendata.batches.waiting")
                          .tag("reason", "storage-full")
                          .gauge()
                          .value())
                  .isPositive();
            });
    fits();
  }

  @Test
  void itEndsWithItsDataset() {
    String waiting = waiting(attempt -> {});

    pairs.withdrawn();

    awaitRejected(waiting, "dataset-withdrawn");
  }

  @Test
  void itIsGivenUpAfterSomeDays() {
    String waiting =
        waiting(
            attempt ->
                Sql.update(
                    "update batch set waiting_since = now() - interval '73 hours' where id = ?",
                    attempt.batch()));

    awaitRejected(waiting, "waited-too-long");
    assertThat(attempts.get()).isEqualTo(2);
  }

  /** Pushes a file that nothing can be stored of, and waits until that was found out. */
  private String waiting(Consumer<Attempt> meanwhile) {
    progress.at(
        LoadPhase.TABLE_CREATED,
        pairs.id(),
        attempt -> {
          attempts.incrementAndGet();
          meanwhile.accept(attempt);
          throw new IllegalStateException(new SQLException("No space left on device", "53100"));
        });
    pairs.approved();
    String self = push("replace");
    UUID batch = UUID.fromString(self.substring(self.lastIndexOf('/') + 1));
    Awaitility.await()
        .atMost(SOON)
        .until(
            () ->
                Sql.one("select waiting_since is not null from batch where id = ?", batch)
                    .equals("t"));
    return self;
  }

  private void fits() {
    progress.at(LoadPhase.TABLE_CREATED, pairs.id(), attempt -> {});
  }

  private String push(String mode) {
    return Push.asFile()
        .queryParam("mode", mode)
        .body(FILE)
        .post(Push.batches(pairs))
        .path("links.self");
  }

  private static void awaitRejected(String batch, String reason) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() -> Push.get(batch).then().body("state", equalTo("REJECTED")));
    Push.get(batch).then().body("rejection.reason", equalTo(reason)).body("waiting", nullValue());
  }
}
