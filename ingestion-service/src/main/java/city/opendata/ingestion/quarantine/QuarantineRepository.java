package city.opendata.ingestion.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads quarantined rows. */
@ApplicationScoped
class QuarantineRepository {

  /**
   * A page ends early when its rows are very large: it is held in memory, where a cell takes many
   * times its bytes, and several readers may ask at once.
   */
  private static final long LARGEST_PAGE_BYTES = 256L << 10;

  private static final String AFTER =
      """
      select row_number, line, errors, original, available
      from (
        select *, count(*) over () as available, sum(size) over (order by row_number) as total
        from (
          select row_number, line, errors, original,
            octet_length(original) + octet_length(errors::text) as size
          from quarantine_row
          where batch = ? and attempt = ? and row_number > ?
          order by row_number limit ?
        ) candidate
      ) measured
      where total - size < ?
      order by row_number limit ?
      """;

  private final DataSource dataSource;

  QuarantineRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A row as it is stored. */
  record StoredRow(long row, long line, String errors, byte[] original) {}

  /**
   * Rows in file order.
   *
   * @param hasMore whether others come after them
   */
  record StoredRows(List<StoredRow> rows, boolean hasMore) {}

  /** The rows of a batch that come after a row. */
  StoredRows listAfter(UUID batch, int attempt, long row, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setObject(1, batch);
      select.setInt(2, attempt);
      select.setLong(3, row);
      select.setInt(4, limit + 1);
      select.setLong(5, LARGEST_PAGE_BYTES);
      select.setInt(6, limit);
      return rows(select);
    } catch (SQLException failure) {
      throw new IllegalStateException("Quarantine cannot be read", failure);
    }
  }

  private static StoredRows rows(PreparedStatement select) throws SQLException {
    List<StoredRow> found = new ArrayList<>();
    long available = 0;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        available = row.getLong("available");
        found.add(
            new StoredRow(
                row.getLong("row_number"),
                row.getLong("line"),
                row.getString("errors"),
                row.getBytes("original")));
      }
    }
    return new StoredRows(found, available > found.size());
  }
}
