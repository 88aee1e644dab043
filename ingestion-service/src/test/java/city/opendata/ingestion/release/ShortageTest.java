package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.SmallDisk;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries that PostgreSQL has no room for, for a while. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ShortageTest {

  private static final int ROWS = 40_000;

  /** So many that some are written before the disk is full. */
  private static final int BAD_ROWS = 600;

  private static final String SERVICE = "alter role ingestion in database ingestion ";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject ArmedProgress progress;
  @Inject AgroalDataSource dataSource;

  @AfterEach
  void reset() {
    service("reset all");
  }

  @Test
  void aLoadWaitsForSpaceOnTheDiskHoweverOftenItFails() throws IOException {
    Path data = Path.of(Sql.oneAsSuperuser("show data_directory"));
    Path folder = Files.createDirectories(data.resolveSibling("small-disk"));
    Files.setAttribute(folder, "unix:uid", Files.getAttribute(data, "unix:uid"));
    try (SmallDisk disk = SmallDisk.over(folder, 24)) {
      Sql.asSuperuser(
          "create tablespace small location '" + folder + "'",
          "grant create on tablespace small to ingestion");
      try {
        disk.fill(2);
        service("set default_tablespace = 'small'");

        waitsUntil("storage-full", "has no space left", disk::makeRoom);
      } finally {
        reset();
        // The released table may get its last index at this moment
        Awaitility.await()
            .atMost(SOON)
            .ignoreExceptionsMatching(AssertionError.class::isInstance)
            .untilAsserted(
                () ->
                    Sql.asSuperuser(
                        "alter table all in tablespace small set tablespace pg_default",
                        "alter index all in tablespace small set tablespace pg_default",
                        "drop tablespace small"));
      }
    }
  }

  /** Pushes a delivery that has failed as often as it may, and lets it fail some times more. */
  private void waitsUntil(String reason, String message, Runnable relief) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    AtomicInteger attempts = new AtomicInteger();
    progress.at(
        LoadPhase.TABLE_CREATED,
        pairs.id(),
        attempt -> {
          if (attempts.incrementAndGet() == 1) {
            Sql.update("update batch set failures = 10 where id = ?", attempt.batch());
          }
        });
    String batch = Push.asDepartment().body(file()).post(Push.batches(pairs)).path("id");
    String self = Push.batches(pairs) + "/" + batch;

    Awaitility.await().atMost(SOON).until(() -> attempts.get() >= 4);
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              Push.get(self)
                  .then()
                  .body("state", equalTo("RECEIVED"))
                  .body("waiting.reason", equalTo(reason))
                  .body("waiting.message", containsString(message))
                  .body("rejection", nullValue());
              assertThat(tablesOf(batch)).isEmpty();
              assertThat(badRowsOf(batch)).isEqualTo("0");
            });
    relief.run();

    Awaitility.await().atMost(SOON).until(() -> Push.get(self).path("state").equals("RELEASED"));
    Push.get(self)
        .then()
        .body("rowsReleased", equalTo(ROWS))
        .body("rowsQuarantined", equalTo(BAD_ROWS))
        .body("waiting", nullValue());
  }

  private static String file() {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> i + "," + "湖".repeat(30) + "\n")
        .collect(Collectors.joining("", "id,text\n" + "x,bad\n".repeat(BAD_ROWS), ""));
  }

  private static String badRowsOf(String batch) {
    return Sql.one("select count(*) from quarantine_row where batch = ?", UUID.fromString(batch));
  }

  private static List<String> tablesOf(String batch) {
    return Sql.list(
        "select tablename from pg_tables where schemaname = 'staging' and tablename like ?",
        "r_" + batch.replace("-", "") + "%");
  }

  /** Changes what holds for the service's sessions, and lets it begin new ones. */
  private void service(String... settings) {
    for (String setting : settings) {
      Sql.asSuperuser(SERVICE + setting);
    }
    dataSource.flush(FlushMode.GRACEFUL);
  }
}
