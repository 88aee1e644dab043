package city.opendata.kit.outbox;

import city.opendata.kit.event.EventCodec;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Where a change leaves the event that tells of it; the relay publishes it after the commit. */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox_event (id, topic, key, type, subject, occurred_at, data)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxRelay relay;

  Outbox(
      DataSource dataSource,
      ObjectMapper mapper,
      Clock clock,
      TransactionSynchronizationRegistry transactions,
      OutboxRelay relay) {
    this.dataSource = dataSource;
    this.mapper = mapper;
    this.clock = clock;
    this.transactions = transactions;
    this.relay = relay;
  }

  /**
   * Adds an event to the transaction at hand.
   *
   * <p>Order per key holds when the caller has locked the aggregate's row before.
   *
   * @param key the aggregate's id
   * @param type short name; {@code contracts/events/<type>.v1.json} describes {@code data}
   * @param data written as JSON
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(String topic, String key, String type, String subject, Object data) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Instant now = clock.instant();
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, topic);
      insert.setString(3, key);
      insert.setString(4, type);
      insert.setString(5, subject);
      insert.setObject(6, now.atOffset(java.time.ZoneOffset.UTC));
      insert.setString(7, mapper.writeValueAsString(data));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Outbox insert failed", failure);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Event " + EventCodec.wireType(type), unwritable);
    }
    transactions.registerInterposedSynchronization(new WakeRelay());
  }

  private final class WakeRelay implements Synchronization {
    @Override
    public void beforeCompletion() {
      // The event is written already.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
