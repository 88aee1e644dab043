package city.opendata.ingestion.release;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts finished batches and their rows. */
@ApplicationScoped
class LoadMetrics {

  private static final String ROWS = "opendata.batch.rows";

  private final MeterRegistry registry;

  LoadMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  static String outcome(LoadResult result) {
    return switch (result) {
      case LoadResult.Loaded loaded -> "loaded";
      case LoadResult.Checked checked -> "checked";
      case LoadResult.Refused refused -> "rejected";
    };
  }

  void finished(LoadResult result, long nanos) {
    Timer.builder("opendata.batch.load")
        .description("Loads from their beginning to their last transaction")
        .tag("outcome", outcome(result))
        .register(registry)
        .record(Duration.ofNanos(nanos));
    if (result instanceof LoadResult.Loaded loaded) {
      count("released", loaded.report().rowsGood());
      count("quarantined", loaded.report().rowsBad());
    }
  }

  private void count(String outcome, long rows) {
    registry.counter(ROWS, "outcome", outcome).increment(rows);
  }
}
