package city.opendata.ingestion.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a batch through its states, inside the worker's transactions. Only the attempt that holds
 * the batch moves it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BatchLifecycle {

  private final BatchRepository batches;
  private final BatchPreviewRepository previews;
  private final Event<BatchEnded> endings;
  private final Clock clock;

  BatchLifecycle(
      BatchRepository batches,
      BatchPreviewRepository previews,
      Event<BatchEnded> endings,
      Clock clock) {
    this.batches = batches;
    this.previews = previews;
    this.endings = endings;
    this.clock = clock;
  }

  /** Whether there is such a batch. */
  public boolean exists(UUID batch) {
    return batches.findByIdOptional(batch).isPresent();
  }

  /** Begins the next attempt, which ends any other; empty when the batch is finished. */
  public Optional<Attempt> begin(UUID id) {
    return batches
        .lock(id)
        .filter(batch -> !batch.isFinal())
        .map(
            batch -> {
              batch.begin(clock.instant());
              return batch.currentAttempt();
            });
  }

  /** Ends an attempt that the platform lacked something for; the batch waits for the next. */
  public void postpone(Attempt attempt, BatchRejection reason) {
    batches
        .lock(attempt.batch())
        .filter(batch -> batch.isHeldBy(attempt.number()))
        .ifPresent(batch -> batch.postpone(reason, clock.instant()));
  }

  /** Locks the batch until the end; false when the attempt does not hold it any more. */
  public boolean isHeldBy(Attempt attempt) {
    return batches.lock(attempt.batch()).orElseThrow().isHeldBy(attempt.number());
  }

  /**
   * Whether a later batch was released already, so that this one would turn the data back. Rows
   * that are merely added turn nothing back, unless all others were replaced meanwhile; the rows of
   * a replay are as old as the batch that they came with.
   */
  public boolean isOvertaken(Attempt attempt) {
    Batch batch = batches.lock(attempt.batch()).orElseThrow();
    UUID replayOf = batch.replayOf();
    return batches.isOvertaken(
            batch,
            attempt.mode() == BatchMode.APPEND
                ? EnumSet.of(BatchMode.REPLACE)
                : EnumSet.allOf(BatchMode.class))
        || (replayOf != null && batches.isReplaced(batches.findById(replayOf)));
  }

  /**
   * Whether all rows are replaced by a batch that came while this one waited: what waits keeps that
   * one from being loaded, perhaps for nothing.
   */
  public boolean isReplacedWhileWaiting(Attempt attempt) {
    return attempt.waitingSince() != null
        && batches.isReplacementUnfinished(batches.lock(attempt.batch()).orElseThrow());
  }

  /** The attempt's rows are the dataset's release with this number. */
  public BatchView release(
      Attempt attempt, String dataset, long number, BatchCounts counts, BatchReport report) {
    Batch batch = held(attempt);
    batch.count(counts);
    batch.report(report);
    batch.release(number, clock.instant());
    endings.fire(batch.ended());
    return batch.view(dataset);
  }

  /** The attempt's rows wait for a reviewer, and nothing of them can be read. */
  public void hold(
      Attempt attempt, List<BatchRejection> reasons, BatchCounts counts, BatchReport report) {
    Batch batch = held(attempt);
    batch.count(counts);
    batch.report(report);
    batch.hold(reasons, clock.instant());
  }

  /**
   * Ends a dry run.
   *
   * @param wouldHold why its release would wait for a reviewer
   * @param maskedRows the first rows as they would be released, as JSON
   */
  public void check(
      Attempt attempt,
      List<BatchRejection> wouldHold,
      BatchCounts counts,
      BatchReport report,
      String maskedRows) {
    Batch batch = held(attempt);
    batch.count(counts);
    batch.report(report);
    batch.check(wouldHold, clock.instant());
    previews.persist(new BatchPreview(attempt.batch(), maskedRows));
  }

  /**
   * Nothing of the batch is released.
   *
   * @param report null when the file could not be read to its end
   */
  public void reject(
      Attempt attempt,
      List<BatchRejection> rejections,
      BatchCounts counts,
      @Nullable BatchReport report) {
    Batch batch = held(attempt);
    batch.count(counts);
    if (report != null) {
      batch.report(report);
    }
    batch.reject(rejections, clock.instant());
    endings.fire(batch.ended());
  }

  private Batch held(Attempt attempt) {
    return batches
        .lock(attempt.batch())
        .filter(batch -> batch.isHeldBy(attempt.number()))
        .orElseThrow(() -> new IllegalStateException("Batch is held by another attempt"));
  }
}
