package city.opendata.ingestion.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Shows how many batches wait and how many are being worked on. */
@ApplicationScoped
class BatchGauges {

  private static final String COUNT =
      """
      select state, count(*) from batch where state in ('RECEIVED', 'PROCESSING') group by state
      """;

  private static final String COUNT_WAITING =
      """
      select waiting -> 0 ->> 'reason', count(*) from batch
      where state = 'RECEIVED' and waiting is not null group by 1
      """;

  private final DataSource dataSource;
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final Map<String, Long> waiting = new ConcurrentHashMap<>();

  BatchGauges(DataSource dataSource, MeterRegistry registry) {
    this.dataSource = dataSource;
    for (String state : new String[] {"RECEIVED", "PROCESSING"}) {
      Gauge.builder("opendata.batches.unfinished", () -> counts.getOrDefault(state, 0L))
          .description("Batches that are not finished")
          .tag("state", state)
          .register(registry);
    }
    for (String reason : new String[] {Shortage.STORAGE_FULL, Shortage.DATABASE_BUSY}) {
      Gauge.builder("opendata.batches.waiting", () -> waiting.getOrDefault(reason, 0L))
          .description("Batches that wait for what the platform lacks")
          .tag("reason", reason)
          .register(registry);
    }
  }

  /** Counts anew. */
  void refresh() throws SQLException {
    refresh(counts, COUNT);
    refresh(waiting, COUNT_WAITING);
  }

  private void refresh(Map<String, Long> shown, String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      Map<String, Long> found = new ConcurrentHashMap<>();
      while (row.next()) {
        found.put(row.getString(1), row.getLong(2));
      }
      shown.clear();
      shown.putAll(found);
    }
  }
}
