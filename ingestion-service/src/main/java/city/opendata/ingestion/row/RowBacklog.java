package city.opendata.ingestion.row;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What waits to become batches, as it was counted a moment ago. */
@ApplicationScoped
class RowBacklog {

  private final long mostRows;
  private final long mostBytes;
  private volatile Waiting waiting = Waiting.NOTHING;

  /**
   * What waits.
   *
   * @param rows of each dataset
   * @param bytes of all datasets together, since they share a disk
   */
  record Waiting(Map<UUID, Long> rows, long bytes) {

    static final Waiting NOTHING = new Waiting(Map.of(), 0);

    Waiting {
      rows = Map.copyOf(rows);
    }
  }

  RowBacklog(RowConfig config, MeterRegistry registry) {
    this.mostRows = config.mostWaiting();
    this.mostBytes = config.largestWaiting().asLongValue();
    Gauge.builder("opendata.rows.waiting", this::rows)
        .description("Rows that are kept and in no batch yet")
        .register(registry);
    Gauge.builder("opendata.rows.waiting.bytes", () -> waiting.bytes())
        .description("Size of the rows that are kept and in no batch yet")
        .register(registry);
  }

  /** Whether no more rows may be let in: batches are not made of them fast enough. */
  boolean isFull(UUID dataset) {
    Waiting now = waiting;
    return now.bytes() >= mostBytes || now.rows().getOrDefault(dataset, 0L) >= mostRows;
  }

  private long rows() {
    return waiting.rows().values().stream().mapToLong(Long::longValue).sum();
  }

  void counted(Waiting found) {
    waiting = found;
  }
}
