package city.opendata.ingestion.row;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers datasets for a moment, so that a row costs no look into the database. What has changed
 * in that moment is seen when the rows are written, which then has them checked again.
 */
@ApplicationScoped
class RowTargets {

  private static final long MEMORY_NANOS = Duration.ofSeconds(2).toNanos();

  private final DatasetService datasets;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(RowTarget target, long sinceNanos) {

    boolean isFresh() {
      return System.nanoTime() - sinceNanos < MEMORY_NANOS;
    }
  }

  RowTargets(DatasetService datasets) {
    this.datasets = datasets;
  }

  /** The dataset when the caller may push rows into it, as far as is remembered. */
  RowTarget pushable(String name, Caller caller) {
    Remembered known = remembered.get(name);
    if (known != null && known.isFresh()) {
      DatasetService.requirePushable(known.target.dataset(), caller);
      return known.target;
    }
    return renewed(name, caller);
  }

  /** The dataset when the caller may push rows into it now; the same one if nothing has changed. */
  RowTarget renewed(String name, Caller caller) {
    // Only what somebody may push to is remembered: no more than there are datasets
    Dataset dataset = datasets.pushable(name, caller);
    Remembered known = remembered.get(name);
    RowTarget target =
        known != null && known.target.dataset().version() == dataset.version()
            ? known.target
            : new RowTarget(dataset);
    remembered.put(name, new Remembered(target, System.nanoTime()));
    return target;
  }
}
