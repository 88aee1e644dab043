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

  private final DataSource dataSource;
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  BatchGauges(DataSource dataSource, MeterRegistry registry) {
    this.dataSource = dataSource;
    for (String state : new String[] {"RECEIVED", "PROCESSING"}) {
      Gauge.builder("opendata.batches.unfinished", () -> counts.getOrDefault(state, 0L))
          .description("Batches that are not finished")
          .tag("state", state)
          .register(registry);
    }
  }

  /** Counts anew. */
  void refresh() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNT)) {
      Map<String, Long> found = new ConcurrentHashMap<>();
      while (row.next()) {
        found.put(row.getString(1), row.getLong(2));
      }
      counts.clear();
      counts.putAll(found);
    }
  }
}
