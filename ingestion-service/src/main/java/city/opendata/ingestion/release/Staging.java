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

  void create() throws SQLException {
    execute(table.drop());
    execute(table.create());
  }

  /** Begins the copy in a transaction of its own. */
  CopyIn copy() throws SQLException {
    connection.setAutoCommit(false);
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
  }

  void endCopy(CopyIn copy) throws SQLException {
    copy.endCopy();
    connection.commit();
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
