package city.opendata.ingestion.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes the public side's right to a dataset's tables and gives it back: so an export that is under
 * way ends too, and not only what begins later.
 */
@ApplicationScoped
class LibraryAccess {

  private static final String TABLES =
      """
      select distinct format('open_library.%I', r.table_name) from release r
      join pg_tables t on t.schemaname = 'open_library' and t.tablename = r.table_name
      where r.dataset = ? and r.dropped_at is null
      """;

  private final DataSource dataSource;

  LibraryAccess(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void revoke(UUID dataset) {
    forEachTable(dataset, "revoke select on %s from open_library_reader");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void grant(UUID dataset) {
    forEachTable(dataset, "grant select on %s to open_library_reader");
  }

  private void forEachTable(UUID dataset, String change) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection, dataset)) {
        statement.execute(change.formatted(table));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The right to read cannot be changed", failure);
    }
  }

  private static List<String> tables(Connection connection, UUID dataset) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(TABLES)) {
      select.setObject(1, dataset);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
    }
    return tables;
  }
}
