package city.opendata.ingestion.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchState;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.quarantine.CorrectionRepository.Author;
import city.opendata.ingestion.records.query.TestDatabase;
import city.opendata.ingestion.store.DataKey;
import city.opendata.kit.testing.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of quarantined rows through corrections and replays, in a real database. */
class ReplayRowsAgainstPostgresTest {

  private static final Author AUTHOR = new Author(BatchChannel.API, "somebody");
  private static final DataSource DATABASE = migrated();

  private final QuarantineCipher cipher =
      new QuarantineCipher(new DataKey(Base64.getEncoder().encodeToString(new byte[32])));
  private final QuarantineRepository rows = new QuarantineRepository(DATABASE);
  private final CorrectionRepository corrections =
      new CorrectionRepository(DATABASE, cipher, Clock.systemUTC());
  private final ReplayRows replays = new ReplayRows(DATABASE, corrections, rows, cipher);
  private BatchView batch;

  private static DataSource migrated() {
    DataSource empty = TestDatabase.empty();
    try (Connection connection = empty.getConnection();
        Statement statement = connection.createStatement();
        Stream<Path> files =
            Files.list(ProjectFiles.find("ingestion-service/src/main/resources/db/migration"))) {
      for (Path file : files.sorted().toList()) {
        statement.execute(Files.readString(file));
      }
      return empty;
    } catch (SQLException | IOException failure) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  @BeforeEach
  void quarantineRows() throws Exception {
    batch = batch();
    quarantine(batch, 2, 4, 5, 9);
  }

  @Test
  void correctedRowsAreTakenOnceAndInOrder() throws Exception {
    correct(9, 2, 5);
    UUID replay = UUID.randomUUID();

    assertThat(replays.take(batch, replay)).isEqualTo(3);
    assertThat(replays.take(batch, UUID.randomUUID())).isZero();
    assertThat(taken(replay)).containsExactly("corrected 2", "corrected 5", "corrected 9");
    assertThat(replays.standing(batch)).isEqualTo(new ReplayRows.Standing(1, 3, 0));
    assertThat(corrections.correct(batch.id(), 1, List.of(correction(2, 1)), AUTHOR))
        .containsExactly(2L);
  }

  @Test
  void manyWhoTakeAtTheSameTimeShareNoRow() throws Exception {
    quarantine(batch, LongStream.range(100, 400).toArray());
    correct(LongStream.range(100, 400).toArray());
    List<Future<Integer>> takers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        takers.add(many.submit(() -> replays.take(batch, UUID.randomUUID())));
      }
    }

    int taken = 0;
    for (Future<Integer> taker : takers) {
      taken += taker.get();
    }
    assertThat(taken).isEqualTo(300);
  }

  @Test
  void whatAReplayReleasedIsResolvedAndWhatIsBadStillIsOpenWithItsNewErrors() throws Exception {
    correct(2, 5, 9);
    BatchView replay = batch();
    replays.take(batch, replay.id());
    quarantine(replay, 2);

    long unresolved = replays.giveBack(batch.id(), replay.id(), 1, true);

    assertThat(unresolved).isEqualTo(2);
    assertThat(in(RowState.RESOLVED)).containsExactly(2L, 9L);
    assertThat(in(RowState.OPEN)).containsExactly(4L, 5L);
    StoredRow open = rows.find(batch.id(), 1, 5).orElseThrow();
    assertThat(cipher.current(batch.id(), open)).containsEntry("text", "corrected 5");
    assertThat(open.errors()).contains("key-taken").doesNotContain("too-long");
    assertThat(rows.count(batch.id(), 1).counts())
        .containsExactlyInAnyOrder(
            new QuarantineCounts.Count("text", "too-long", 1),
            new QuarantineCounts.Count("id", "key-taken", 1));
  }

  @Test
  void whatARefusedReplayHadWaitsForTheNextOne() throws Exception {
    correct(2, 5);
    BatchView replay = batch();
    replays.take(batch, replay.id());
    quarantine(replay, 1);

    assertThat(replays.giveBack(batch.id(), replay.id(), 1, false)).isEqualTo(4);

    assertThat(in(RowState.CORRECTED)).containsExactly(5L);
    assertThat(in(RowState.OPEN)).containsExactly(2L, 4L, 9L);
    assertThat(replays.take(batch, UUID.randomUUID())).isEqualTo(1);
  }

  @Test
  void aRowMayBeCorrectedAgainButNotFromAnOldVersion() {
    correct(2);

    assertThat(corrections.correct(batch.id(), 1, List.of(correction(2, 0)), AUTHOR))
        .containsExactly(2L);
    assertThat(corrections.correct(batch.id(), 1, List.of(correction(2, 1)), AUTHOR)).isEmpty();
    assertThat(corrections.history(batch.id(), 2))
        .extracting(CorrectionRepository.Note::version)
        .containsExactly(1, 2);
    assertThat(corrections.history(batch.id(), 4)).isEmpty();
  }

  @Test
  void rowsArePagedByStateAndReason() {
    correct(4, 9);
    QuarantineFilter corrected = QuarantineFilter.of("too-long", "text", "CORRECTED");

    QuarantineRepository.StoredRows first = rows.listAfter(batch.id(), 1, corrected, 0, 1);
    assertThat(first.rows()).extracting(StoredRow::row).containsExactly(4L);
    assertThat(first.hasMore()).isTrue();
    assertThat(rows.listAfter(batch.id(), 1, corrected, 4, 1).rows())
        .extracting(StoredRow::row)
        .containsExactly(9L);
    assertThat(
            rows.listAfter(batch.id(), 1, QuarantineFilter.of("key-taken", null, null), 0, 9)
                .rows())
        .isEmpty();
  }

  private void correct(long... numbers) {
    for (long number : numbers) {
      assertThat(corrections.correct(batch.id(), 1, List.of(correction(number, 0)), AUTHOR))
          .isEmpty();
    }
  }

  private static Correction correction(long row, int version) {
    return new Correction(
        row, version, Map.of("id", "1", "text", "corrected " + row), List.of("text"));
  }

  private List<String> taken(UUID replay) throws Exception {
    List<String> texts = new ArrayList<>();
    replays.forEach(batch, replay, cells -> texts.add(cells.get("text")));
    return texts;
  }

  private List<Long> in(RowState state) {
    QuarantineFilter filter = new QuarantineFilter(null, null, state);
    return rows.listAfter(batch.id(), 1, filter, 0, 100).rows().stream()
        .map(StoredRow::row)
        .toList();
  }

  /** The rows of the first batch are too long; of those of a replay a key is taken. */
  private void quarantine(BatchView of, long... numbers) throws Exception {
    CellError error =
        of.equals(batch)
            ? new CellError("text", Reason.TOO_LONG, List.of("3"))
            : new CellError("id", Reason.KEY_TAKEN, List.of("id"));
    Attempt attempt =
        new Attempt(
            of.id(),
            1,
            1,
            UUID.randomUUID(),
            of.mode(),
            null,
            LocalDate.EPOCH,
            false,
            null,
            List.of());
    try (QuarantineWriter writer = new Quarantine(DATABASE, cipher).open(attempt)) {
      for (long number : numbers) {
        writer.add(
            new BadRow(number, number + 1, List.of(error), Map.of("id", "1", "text", "too long")));
      }
      writer.flush();
    }
  }

  private static BatchView batch() throws Exception {
    UUID id = UUID.randomUUID();
    UUID dataset = UUID.randomUUID();
    try (Connection connection = DATABASE.getConnection();
        Statement insert = connection.createStatement()) {
      insert.execute(
          """
          insert into dataset (id, name, version, unit, title_zh, state, open_type, changed_at)
          values ('%1$s', '%1$s', 1, 'u', 't', 'OPEN', 'UNCONDITIONAL', now());
          insert into batch
            (id, dataset, mode, channel, bytes, sha256, received_by, received_at, state, attempt)
          values ('%2$s', '%1$s', 'APPEND', 'API', 1, '', '', now(), 'RELEASED', 1);
          """
              .formatted(dataset, id));
    }
    return new BatchView(
        id,
        "name",
        BatchState.RELEASED,
        1,
        BatchMode.APPEND,
        BatchChannel.API,
        Instant.EPOCH,
        null,
        null,
        1,
        "",
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        false,
        null,
        null);
  }
}
