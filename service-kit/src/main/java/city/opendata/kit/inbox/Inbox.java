package city.opendata.kit.inbox;

import city.opendata.kit.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers which events took effect. */
@ApplicationScoped
public class Inbox {

  private static final String CLAIM =
      "insert into inbox_event (event_id, type) values (?, ?) on conflict do nothing";

  private final DataSource dataSource;

  Inbox(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Claims an event for the transaction at hand; a concurrent claim of the same event waits.
   *
   * @return false when the event took effect before: do nothing then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean claim(Event event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setObject(1, event.id());
      insert.setString(2, event.type());
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("Inbox insert failed", failure);
    }
  }
}
