package city.opendata.ingestion.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/** A transaction that changes a table's shape, if nobody holds the table for long. */
final class TableTransaction {

  private static final Logger LOG = Logger.getLogger(TableTransaction.class);

  /** A table that someone still uses is tried again in the janitor's next round. */
  private static final String PATIENCE = "set local lock_timeout = '2s'";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private TableTransaction() {}

  /** What is done in it. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /** Returns false when the table is in use, and nothing was done. */
  static boolean run(Connection connection, String table, Work work) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      work.run();
      connection.commit();
      return true;
    } catch (SQLException failure) {
      connection.rollback();
      if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        LOG.debugf("Table is still in use table=%s", table);
        return false;
      }
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
