package city.opendata.ingestion.retention;

import city.opendata.ingestion.retention.ExpiredRows.ExpiredBatch;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes what was kept long enough; the record of it is part of the same transaction. */
@ApplicationScoped
class RetentionService {

  private static final String DELETIONS = "quarantine-deletions";
  private static final int PREVIEWS_AT_ONCE = 100;

  private final ExpiredRows rows;
  private final QuarantineDeletionRepository deletions;
  private final RetentionConfig config;
  private final CursorCodec cursors;
  private final Clock clock;

  RetentionService(
      ExpiredRows rows,
      QuarantineDeletionRepository deletions,
      RetentionConfig config,
      CursorCodec cursors,
      Clock clock) {
    this.rows = rows;
    this.deletions = deletions;
    this.config = config;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * Deletes some rows of one batch.
   *
   * @return whether there may be more to delete
   */
  @Transactional
  boolean deleteSomeRows() {
    Instant now = clock.instant();
    Optional<ExpiredBatch> found =
        rows.lockOldest(now.minus(config.dryRun()), now.minus(config.quarantine()));
    found.ifPresent(batch -> deleteSomeRowsOf(batch, now));
    return found.isPresent();
  }

  private void deleteSomeRowsOf(ExpiredBatch batch, Instant now) {
    int deleted = rows.delete(batch.id(), config.rowsAtOnce());
    if (deleted < config.rowsAtOnce()) {
      rows.done(batch.id(), now);
    }
    if (deleted > 0) {
      Duration kept = batch.dryRun() ? config.dryRun() : config.quarantine();
      DeletionCause cause =
          batch.dryRun() ? DeletionCause.DRY_RUN_PERIOD_OVER : DeletionCause.QUARANTINE_PERIOD_OVER;
      deletions.persist(new QuarantineDeletion(batch.id(), deleted, cause, kept, now));
    }
  }

  /**
   * Deletes some previews of dry runs.
   *
   * @return whether there may be more to delete
   */
  @Transactional
  boolean deleteSomePreviews() {
    Instant before = clock.instant().minus(config.dryRun());
    return rows.deletePreviews(before, PREVIEWS_AT_ONCE) == PREVIEWS_AT_ONCE;
  }

  /** What was deleted, the newest first. */
  @Transactional
  Page<DeletionResponse> list(int limit, @Nullable String cursor) {
    long before =
        cursor == null
            ? Long.MAX_VALUE
            : Long.parseLong(String.valueOf(cursors.decode(DELETIONS, cursor).getFirst()));
    List<QuarantineDeletion> found = deletions.listBefore(before, limit + 1);
    List<QuarantineDeletion> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() <= limit
            ? null
            : cursors.encode(DELETIONS, List.of(String.valueOf(shown.getLast().id())));
    return new Page<>(shown.stream().map(DeletionResponse::from).toList(), next);
  }
}
