package city.opendata.ingestion.row;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    Optional<RowTarget> known = known(name);
    if (known.isPresent()) {
      DatasetService.requirePushable(known.get().dataset(), caller);
      return known.get();
    }
    return renewed(name, caller);
  }

  /** The dataset when it was looked up a moment ago. */
  Optional<RowTarget> known(String name) {
    return Optional.ofNullable(remembered.get(name))
        .filter(Remembered::isFresh)
        .map(Remembered::target);
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
