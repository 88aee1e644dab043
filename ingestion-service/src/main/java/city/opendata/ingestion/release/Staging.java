package city.opendata.ingestion.release;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The staging table of one load and the connection that works on it. */
final class Staging {

  private final DataSource dataSource;
  private final Connection connection;
  private final ReleaseTable table;

  Staging(DataSource dataSource, Connection connection, ReleaseTable table) {
    this.dataSource = dataSource;
    this.connection = connection;
    this.table = table;
  }

  ReleaseTable table() {
    return table;
  }

  Connection connection() {
    return connection;
  }

  /** Creates the table anew, for {@link #copy} to fill. */
  void create() throws SQLException {
    execute(table.drop());
    execute(table.create());
  }

  /** Begins to copy rows into the table, beside others that do so. */
  CopyStream copy() throws SQLException, IOException {
    return new CopyStream(dataSource.getConnection(), table);
  }

  /** Ends whatever transaction there is; committed work stays. */
  void reset() throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Makes its rows ready to be told apart. */
  void loaded() throws SQLException {
    execute(table.addLifeSpan());
  }

  /** Lets readers page through it quickly. */
  void index() throws SQLException {
    execute(table.index());
  }

  int execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
