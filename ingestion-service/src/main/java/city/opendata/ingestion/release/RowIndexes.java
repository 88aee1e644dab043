package city.opendata.ingestion.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Gives tables of the open library the index by which readers page. Of a table that is read through
 * in a moment anyway, it is made once readers have the release: they need not wait for it.
 */
@ApplicationScoped
class RowIndexes {

  private static final String MISSING =
      """
      select distinct r.table_name from release r
      where r.dropped_at is null and not exists (
        select 1 from pg_indexes i
        where i.schemaname = 'open_library' and i.tablename = r.table_name
          and i.indexname = r.table_name || '_pk')
      """;

  private final DataSource dataSource;

  RowIndexes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Indexes a table, unless that is done; a table that is being written to is left for later. */
  boolean create(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return create(connection, table);
    }
  }

  /** Does what a worker that died could not. */
  int createMissing() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      int created = 0;
      for (String table : missing(connection)) {
        created += create(connection, table) ? 1 : 0;
      }
      return created;
    }
  }

  private static List<String> missing(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MISSING)) {
      List<String> tables = new ArrayList<>();
      while (row.next()) {
        tables.add(row.getString(1));
      }
      return tables;
    }
  }

  private static boolean create(Connection connection, String table) throws SQLException {
    return TableTransaction.run(
        connection,
        table,
        () -> {
          try (Statement statement = connection.createStatement()) {
            for (String sql : ReleaseTable.indexReleased(table)) {
              statement.execute(sql);
            }
          }
        });
  }
}
