package city.opendata.ingestion.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Waits until a batch is finished. On a virtual thread this costs next to nothing. */
@ApplicationScoped
class BatchWaiter {

  /** How soon a batch is noticed that another replica finished. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private static final Logger LOG = Logger.getLogger(BatchWaiter.class);

  private final BatchSignals signals;
  private final BatchService batches;

  BatchWaiter(BatchSignals signals, BatchService batches) {
    this.signals = signals;
    this.batches = batches;
  }

  /**
   * The batch once it is finished, or as it stands when the time is over. The batch was accepted
   * before: that it cannot be looked at now ends the waiting and is no error.
   */
  BatchView await(BatchView batch, Duration longest) {
    long deadline = System.nanoTime() + longest.toNanos();
    BatchView seen = batch;
    while (!seen.state().isSettled()) {
      CountDownLatch latch = signals.latch(batch.id());
      @Nullable BatchView now = look(batch);
      seen = now == null ? seen : now;
      long left = deadline - System.nanoTime();
      if (now == null || now.state().isSettled() || left <= 0 || isInterrupted(latch, left)) {
        signals.forget(batch.id(), latch);
        return seen;
      }
    }
    return seen;
  }

  private @Nullable BatchView look(BatchView batch) {
    try {
      return batches.look(batch);
    } catch (RuntimeException unreadable) {
      LOG.warnf("Batch cannot be looked at batchId=%s: %s", batch.id(), unreadable.toString());
      return null;
    }
  }

  private static boolean isInterrupted(CountDownLatch latch, long nanos) {
    try {
      boolean changed = latch.await(Math.min(nanos, LOOK_AGAIN.toNanos()), TimeUnit.NANOSECONDS);
      LOG.tracef("Looking again changed=%s", changed);
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
