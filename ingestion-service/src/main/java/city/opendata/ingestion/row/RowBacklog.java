package city.opendata.ingestion.row;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** How many rows of each dataset wait for their batches, as it was counted a moment ago. */
@ApplicationScoped
class RowBacklog {

  private final long most;
  private volatile Map<UUID, Long> waiting = Map.of();

  RowBacklog(RowConfig config, MeterRegistry registry) {
    this.most = config.mostWaiting();
    Gauge.builder("opendata.rows.waiting", this::total)
        .description("Rows that are kept and in no batch yet")
        .register(registry);
  }

  /** Whether no more rows may be let in: nobody makes batches of them. */
  boolean isFull(UUID dataset) {
    return waiting.getOrDefault(dataset, 0L) >= most;
  }

  private long total() {
    return waiting.values().stream().mapToLong(Long::longValue).sum();
  }

  void counted(Map<UUID, Long> newCounts) {
    waiting = Map.copyOf(newCounts);
  }
}
