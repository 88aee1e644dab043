package city.opendata.ingestion.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Wakes those who wait for a batch that this replica finishes. */
@ApplicationScoped
public class BatchSignals {

  private final Map<UUID, CountDownLatch> waiting = new ConcurrentHashMap<>();

  /** Something changed; callers look for themselves what it is. */
  public void changed(UUID batch) {
    CountDownLatch latch = waiting.remove(batch);
    if (latch != null) {
      latch.countDown();
    }
  }

  /** Take it before looking at the batch, so that no change falls in between. */
  CountDownLatch latch(UUID batch) {
    return waiting.computeIfAbsent(batch, id -> new CountDownLatch(1));
  }

  void forget(UUID batch, CountDownLatch latch) {
    waiting.remove(batch, latch);
  }
}
