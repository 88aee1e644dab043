package city.opendata.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.Platform;
import city.opendata.local.postgres.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks behind the APIs: at the tables of ingestion, and at the events in Kafka. */
final class OpenLibrary {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BATCHES = "ingestion.batches";

  private final Platform platform;

  OpenLibrary(Platform platform) {
    this.platform = platform;
  }

  /** Fails unless the current release holds each row of a delivery once, and nothing else. */
  void assertHolds(int delivery) {
    String table =
        strings(
                """
                select r.table_name from release r join dataset d
                  on d.id = r.dataset and d.last_release = r.number
                where d.name = ?
                """,
                CrashDataset.NAME)
            .getFirst();
    String summary =
        """
        select count(*) || ' rows, ' || count(distinct id) || ' ids from ' || min(id) || ' to '
          || max(id) || ', deliveries ' || min(delivery) || ' to ' || max(delivery)
        from open_library."%s"
        """
            .formatted(table);
    int rows = CrashDataset.ROWS;
    assertThat(strings(summary))
        .containsExactly(
            "%d rows, %d ids from %d to %d, deliveries %d to %d"
                .formatted(rows, rows, 100_000_000, 100_000_000 + rows - 1, delivery, delivery));
  }

  /** How many rows a dataset's release has, and how many different ids. */
  String livingIds(String dataset) {
    List<String> tables =
        strings(
            """
            select r.table_name from release r join dataset d
              on d.id = r.dataset and d.last_release = r.number
            where d.name = ?
            """,
            dataset);
    return tables.isEmpty()
        ? "nothing"
        : strings(
                """
                select count(*) || ' rows, ' || count(distinct id) || ' ids'
                from open_library."%s" where _until = 9223372036854775807
                """
                    .formatted(tables.getFirst()))
            .getFirst();
  }

  /** The state of a delivery's batch; "not stored" while its body is on its way. */
  String batchState(int delivery) {
    List<String> states =
        strings("select state from batch where idempotency_key = ?", "delivery-" + delivery);
    return states.isEmpty() ? "not stored" : states.getFirst();
  }

  /** What became of the rows of a dataset's batches, without repetition. */
  List<String> rowCounts(String dataset) {
    return strings(
        """
        select distinct b.state || ': ' || b.rows_read || ' read, ' || b.rows_released
          || ' released, ' || b.rows_quarantined || ' bad, ' || (
            select count(*) from quarantine_row q
            where q.batch = b.id and q.attempt = b.attempt)
          || ' in quarantine'
        from batch b join dataset d on d.id = b.dataset
        where d.name = ?
        """,
        dataset);
  }

  /** How many releases a dataset has had. */
  int releases(String dataset) {
    return strings(
            "select number from release r join dataset d on d.id = r.dataset where d.name = ?",
            dataset)
        .size();
  }

  /** Whether every batch's event took effect exactly once. */
  boolean handledOnce(String type) {
    return strings("select count(*)::text from inbox_event where type = ?", type)
        .equals(strings("select count(*)::text from batch"));
  }

  /** Tables that a killed load left behind. */
  List<String> unreferencedTables() {
    return strings(
        """
        select schemaname || '.' || tablename from pg_tables
        where schemaname in ('staging', 'open_library')
          and tablename not in (select table_name from release where dropped_at is null)
        """);
  }

  /** The batches whose release was told, one entry for each distinct event. */
  List<String> releasedEvents(String dataset) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.kafka().bootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(BATCHES).stream()
              .map(info -> new TopicPartition(BATCHES, info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<String, String> batchByEvent = new java.util.HashMap<>();
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                message -> {
                  String type = header(message.headers().lastHeader("ce_type").value());
                  if (type.contains("BatchReleased") && message.value().contains(dataset)) {
                    batchByEvent.put(
                        header(message.headers().lastHeader("ce_id").value()),
                        batch(message.value()));
                  }
                });
      }
      return new ArrayList<>(batchByEvent.values());
    }
  }

  private static String batch(String event) {
    try {
      return JSON.readTree(event).path("batch").asText();
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(event, notJson);
    }
  }

  private static String header(byte[] value) {
    return new String(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  private List<String> strings(String sql, String... parameters) {
    Database database = platform.databases().get("ingestion");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          values.add(row.getString(1));
        }
      }
      return values;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
