package city.opendata.kit.outbox;

import city.opendata.kit.event.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Publishes a batch of the outbox in order and forgets it once Kafka has it.
 *
 * <p>An advisory lock keeps a second replica from publishing at the same time, which would break
 * the order per key. A crash between Kafka's answer and the delete publishes a batch twice: the
 * inboxes make that harmless.
 */
@ApplicationScoped
class OutboxPublisher {

  private static final long LOCK = 0x6f7574626f78L;
  private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(" + LOCK + ")";
  private static final String NEXT =
      """
      select position, id, topic, key, type, subject, occurred_at, data
      from outbox_event order by position limit ?
      """;
  private static final String DELETE = "delete from outbox_event where position = any (?)";

  private final DataSource dataSource;
  private final OutboxConfig config;
  private final Producer<String, byte[]> producer;

  OutboxPublisher(DataSource dataSource, OutboxConfig config, Producer<String, byte[]> producer) {
    this.dataSource = dataSource;
    this.config = config;
    this.producer = producer;
  }

  /** What came of publishing a batch. */
  enum Outcome {
    /** There may be more. */
    MORE,
    /** Nothing is left. */
    DONE,
    /** Another replica publishes, and may have looked before the last event was there. */
    ELSEWHERE
  }

  /** Publishes the next batch. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Outcome publishNext() {
    try (Connection connection = dataSource.getConnection()) {
      if (!locked(connection)) {
        return Outcome.ELSEWHERE;
      }
      List<Long> positions = new ArrayList<>();
      for (Future<RecordMetadata> last : sendNext(connection, positions)) {
        await(last);
      }
      delete(connection, positions);
      return positions.size() == config.batchSize() ? Outcome.MORE : Outcome.DONE;
    } catch (SQLException failure) {
      throw new IllegalStateException("Outbox not readable", failure);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(TRY_LOCK)) {
      return result.next() && result.getBoolean(1);
    }
  }

  /** Returns what Kafka has yet to answer, one for each key. */
  private Collection<Future<RecordMetadata>> sendNext(Connection connection, List<Long> positions)
      throws SQLException {
    Map<String, Future<RecordMetadata>> lastOfKey = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setInt(1, config.batchSize());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          positions.add(row.getLong("position"));
          send(message(row), lastOfKey);
        }
      }
    }
    return lastOfKey.values();
  }

  /**
   * An event follows the one before it of its key only once Kafka has that one: else the first
   * could fail, the second arrive, and the next try put the first behind it.
   */
  private void send(
      ProducerRecord<String, byte[]> message, Map<String, Future<RecordMetadata>> lastOfKey) {
    Future<RecordMetadata> previous = lastOfKey.get(message.key());
    if (previous != null) {
      await(previous);
    }
    Future<RecordMetadata> sent = producer.send(message);
    lastOfKey.put(message.key(), sent);
    if (sent.isDone()) {
      // Refused at once, because Kafka is not there: the others need not wait for the same answer.
      await(sent);
    }
  }

  private ProducerRecord<String, byte[]> message(ResultSet row) throws SQLException {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(
            row.getString("topic"),
            row.getString("key"),
            row.getString("data").getBytes(StandardCharsets.UTF_8));
    EventCodec.headers(
            row.getObject("id", UUID.class),
            row.getString("type"),
            config.source(),
            row.getString("subject"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant())
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while publishing", stopped);
    } catch (ExecutionException refused) {
      throw new IllegalStateException("Kafka did not take an event", refused.getCause());
    }
  }

  private static void delete(Connection connection, List<Long> positions) throws SQLException {
    if (positions.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      delete.executeUpdate();
    }
  }
}
