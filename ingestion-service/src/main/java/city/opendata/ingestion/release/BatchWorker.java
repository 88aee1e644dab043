package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchReceived;
import city.opendata.ingestion.batch.BatchSignals;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.event.EventWorker;
import city.opendata.kit.event.RetryLaterException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
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
  private final Semaphore permits;

  BatchWorker(
      ReleaseService releases,
      ReleaseLoader loader,
      BatchSignals signals,
      LoadProgress progress,
      LoadMetrics metrics,
      LoadConfig config) {
    this.releases = releases;
    this.loader = loader;
    this.signals = signals;
    this.progress = progress;
    this.metrics = metrics;
    this.config = config;
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
    Optional<Job> begun = releases.begin(event, batch);
    if (begun.isEmpty()) {
      return;
    }
    Job job = begun.get();
    progress.reached(LoadPhase.BEGUN, job.attempt());
    long start = System.nanoTime();
    LoadResult result = load(job);
    if (finish(event, job, result)) {
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
   * its worker down each time must not do so for ever, nor may its sender wait for ever. What the
   * platform lacks is waited for.
   */
  private LoadResult load(Job job) {
    if (job.attempt().failures() > config.mostAttempts()) {
      return LoadResult.Refused.of(Refusal.ATTEMPTS_EXHAUSTED, null);
    }
    try {
      return loader.load(job);
    } catch (IOException | SQLException | RuntimeException failure) {
      postponeForWant(job, failure);
      throw new RetryLaterException("The delivery could not be loaded", failure);
    }
  }

  private boolean finish(Event event, Job job, LoadResult result) {
    try {
      return releases.finish(event, job, result);
    } catch (RuntimeException failure) {
      postponeForWant(job, failure);
      throw failure;
    }
  }

  /** Where not even this can be written, the attempt counts. */
  private void postponeForWant(Job job, Exception failure) {
    Shortage.of(failure)
        .ifPresent(
            reason -> {
              LOG.warnf(
                  "Batch waits reason=%s batchId=%s datasetId=%s attempt=%d",
                  reason.reason(),
                  job.attempt().batch(),
                  job.attempt().dataset(),
                  job.attempt().number());
              try {
                loader.giveBack(job);
                releases.postpone(job.attempt(), reason);
              } catch (SQLException | RuntimeException unwritten) {
                failure.addSuppressed(unwritten);
              }
            });
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
