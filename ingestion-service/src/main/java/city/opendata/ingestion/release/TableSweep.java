package city.opendata.ingestion.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Drops tables that nobody will read. */
@ApplicationScoped
class TableSweep {

  private static final Logger LOG = Logger.getLogger(TableSweep.class);

  /** A table that someone still uses is tried again in the next round. */
  private static final String PATIENCE = "set local lock_timeout = '2s'";

  private static final String ABANDONED =
      """
      select schemaname || '.' || tablename from pg_tables t
      where tablename ~ '^r_[0-9a-f]{32}_[0-9]+$' and (
        schemaname = 'staging' and not exists (
          select 1 from batch b
          where b.state = 'PROCESSING'
            and t.tablename = 'r_' || replace(b.id::text, '-', '') || '_' || b.attempt)
        or schemaname = 'open_library' and not exists (
          select 1 from release r
          where r.table_name = t.tablename and r.dropped_at is null))
      """;

  private static final String SUPERSEDED =
      """
      select 'open_library.' || table_name from release
      where superseded_at < ? and dropped_at is null
      """;

  private static final String MARK =
      """
      update release set dropped_at = now()
      where 'open_library.' || table_name = ? and dropped_at is null
      """;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DataSource dataSource;
  private final JanitorConfig config;
  private final Clock clock;

  TableSweep(DataSource dataSource, JanitorConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.config = config;
    this.clock = clock;
  }

  /** Drops tables that no release and no running load refers to. */
  int dropAbandoned() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ABANDONED)) {
      return drop(connection, names(select));
    }
  }

  /** Drops releases that were replaced long enough ago. */
  int dropSuperseded() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SUPERSEDED)) {
      select.setObject(1, clock.instant().minus(config.keepSuperseded()).atOffset(ZoneOffset.UTC));
      return drop(connection, names(select));
    }
  }

  private static List<String> names(PreparedStatement select) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static int drop(Connection connection, List<String> tables) throws SQLException {
    int dropped = 0;
    connection.setAutoCommit(false);
    try {
      for (String table : tables) {
        dropped += drop(connection, table) ? 1 : 0;
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return dropped;
  }

  /** Readers learn in the same transaction that the release is gone. */
  private static boolean drop(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement mark = connection.prepareStatement(MARK)) {
      statement.execute(PATIENCE);
      mark.setString(1, table);
      mark.executeUpdate();
      statement.execute("drop table if exists " + table);
      connection.commit();
      return true;
    } catch (SQLException failure) {
      connection.rollback();
      if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        LOG.debugf("Table is still in use table=%s", table);
        return false;
      }
      throw failure;
    }
  }
}
