package city.opendata.ingestion.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The staging table of one load and the connection that works on it. */
final class Staging {

  private final Connection connection;
  private final ReleaseTable table;

  Staging(Connection connection, ReleaseTable table) {
    this.connection = connection;
    this.table = table;
  }

  ReleaseTable table() {
    return table;
  }

  Connection connection() {
    return connection;
  }

  /**
   * Creates the table anew and begins the copy into it, in one transaction: rows of a table that
   * nobody else can have seen are written as visible to all, and no later reader has to mark them.
   */
  CopyIn copy() throws SQLException {
    connection.setAutoCommit(false);
    execute(table.drop());
    execute(table.create());
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
  }

  void endCopy(CopyIn copy) throws SQLException {
    copy.endCopy();
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Forgets the copy and its table, unless it was ended. */
  void cancel(CopyIn copy) throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
    reset();
  }

  /** Ends whatever transaction there is; committed work stays. */
  void reset() throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Makes it ready for readers. */
  void finish() throws SQLException {
    execute(table.primaryKey());
    execute(table.analyze());
  }

  long size() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery(table.size())) {
      size.next();
      return size.getLong(1);
    }
  }

  int execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
