package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchReceived;
import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.batch.BatchSignals;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.event.EventWorker;
import city.opendata.kit.event.RetryLaterException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Loads a delivery when its event comes. A crash at any point leaves the old release or the new
 * one; the event comes again, and a new attempt begins from the stored delivery.
 */
@ApplicationScoped
class BatchWorker implements EventWorker {

  private static final Logger LOG = Logger.getLogger(BatchWorker.class);

  private final ReleaseService releases;
  private final ReleaseLoader loader;
  private final BatchSignals signals;
  private final LoadProgress progress;
  private final LoadMetrics metrics;
  private final LoadConfig config;
  private final Clock clock;
  private final Semaphore permits;

  BatchWorker(
      ReleaseService releases,
      ReleaseLoader loader,
      BatchSignals signals,
      LoadProgress progress,
      LoadMetrics metrics,
      LoadConfig config,
      Clock clock) {
    this.releases = releases;
    this.loader = loader;
    this.signals = signals;
    this.progress = progress;
    this.metrics = metrics;
    this.config = config;
    this.clock = clock;
    this.permits = new Semaphore(config.parallel());
  }

  @Override
  public String type() {
    return BatchReceived.TYPE;
  }

  @Override
  public void work(Event event) {
    UUID batch = batchOf(event);
    permits.acquireUninterruptibly();
    try {
      work(event, batch);
    } finally {
      permits.release();
    }
  }

  private void work(Event event, UUID batch) {
    Optional<Begun> begun = releases.begin(event, batch);
    if (begun.isEmpty()) {
      return;
    }
    Job job = begun.get().job();
    progress.reached(LoadPhase.BEGUN, job.attempt());
    long start = System.nanoTime();
    LoadResult result = load(begun.get());
    boolean isFinished;
    try {
      isFinished = releases.finish(event, job, result);
    } catch (RuntimeException failure) {
      result = givenUp(job, failure).orElseThrow(() -> failure);
      isFinished = releases.finish(event, job, result);
    }
    if (isFinished) {
      signals.changed(batch);
      metrics.finished(result, System.nanoTime() - start);
      LOG.infof(
          "Batch %s batchId=%s datasetId=%s attempt=%d",
          LoadMetrics.outcome(result), batch, job.attempt().dataset(), job.attempt().number());
    }
    progress.reached(LoadPhase.APPLIED, job.attempt());
    if (result instanceof LoadResult.Loaded loaded) {
      loader.settle(job, loaded);
    }
  }

  /**
   * Tries again whatever went wrong, since the delivery has no other chance; but one that brings
   * its worker down each time must not do so for ever, nor may its sender wait for ever.
   */
  private LoadResult load(Begun begun) {
    LoadResult objection = begun.objection();
    if (objection != null) {
      return objection;
    }
    Job job = begun.job();
    if (job.attempt().failures() > config.mostAttempts()) {
      return LoadResult.Refused.of(Refusal.ATTEMPTS_EXHAUSTED, null);
    }
    try {
      return loader.load(job);
    } catch (IOException | SQLException | RuntimeException failure) {
      return givenUp(job, failure)
          .orElseThrow(() -> new RetryLaterException("The delivery could not be loaded", failure));
    }
  }

  /** What the platform lacks is waited for, but not for ever: the deliveries behind wait too. */
  private Optional<LoadResult> givenUp(Job job, Exception failure) {
    Optional<BatchRejection> want = Shortage.of(failure);
    if (want.isEmpty()) {
      return Optional.empty();
    }
    try {
      loader.giveBack(job);
    } catch (SQLException | RuntimeException notGivenBack) {
      failure.addSuppressed(notGivenBack);
    }
    Instant since = job.attempt().waitingSince();
    if (since != null && clock.instant().isAfter(since.plus(config.longestWait()))) {
      return Optional.of(LoadResult.Refused.of(Refusal.WAITED_TOO_LONG, null));
    }
    postpone(job, want.get(), failure);
    return Optional.empty();
  }

  /** Where not even this can be written, the attempt counts. */
  private void postpone(Job job, BatchRejection reason, Exception failure) {
    try {
      releases.postpone(job.attempt(), reason);
      LOG.warnf(
          "Batch waits reason=%s batchId=%s datasetId=%s attempt=%d",
          reason.reason(), job.attempt().batch(), job.attempt().dataset(), job.attempt().number());
    } catch (RuntimeException unwritten) {
      failure.addSuppressed(unwritten);
    }
  }

  static UUID batchOf(Event event) {
    JsonNode batch = event.data().path("batch");
    try {
      return UUID.fromString(batch.asText());
    } catch (IllegalArgumentException malformed) {
      throw new EventRejectedException("the event names no batch");
    }
  }
}
