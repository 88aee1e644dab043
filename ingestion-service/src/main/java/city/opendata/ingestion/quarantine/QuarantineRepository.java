package city.opendata.ingestion.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
          where batch = ? and attempt = ? and row_number > ? and errors @> ?::jsonb
          order by row_number limit ?
        ) candidate
      ) measured
      where total - size < ?
      order by row_number limit ?
      """;

  /** A row that has not a cell in each column may not tell of all columns. */
  private static final String SAMPLE =
      """
      (select row_number, original, true as complete from quarantine_row
       where batch = ? and attempt = ? and not errors @> '[{"reason": "field-count"}]'
       order by row_number limit 1)
      union all
      (select row_number, original, false from quarantine_row
       where batch = ? and attempt = ? order by row_number limit 1)
      """;

  private static final String COUNT =
      """
      select error ->> 'field' as field, error ->> 'reason' as reason, count(*) as rows
      from quarantine_row, jsonb_array_elements(errors) error
      where batch = ? and attempt = ?
      group by 1, 2 order by 3 desc, 1, 2
      """;
  private static final String COUNT_ROWS =
      "select count(*) from quarantine_row where batch = ? and attempt = ?";

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

  /** The rows of a batch that a filter lets through and that come after a row. */
  StoredRows listAfter(UUID batch, int attempt, QuarantineFilter filter, long row, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setObject(1, batch);
      select.setInt(2, attempt);
      select.setLong(3, row);
      select.setString(4, ErrorsJson.pattern(filter));
      select.setInt(5, limit + 1);
      select.setLong(6, LARGEST_PAGE_BYTES);
      select.setInt(7, limit);
      return rows(select);
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /**
   * A row by which to know the file's columns.
   *
   * @param original its encrypted cells
   * @param isComplete whether it has a cell in each column
   */
  record Sample(long row, byte[] original, boolean isComplete) {}

  /** A row that tells of the file's columns as well as any does; empty when there is no row. */
  Optional<Sample> sample(UUID batch, int attempt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SAMPLE)) {
      select.setObject(1, batch);
      select.setInt(2, attempt);
      select.setObject(3, batch);
      select.setInt(4, attempt);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Sample(row.getLong(1), row.getBytes(2), row.getBoolean(3)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** How many rows of a batch there are, by column and reason. */
  QuarantineCounts count(UUID batch, int attempt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement rows = connection.prepareStatement(COUNT_ROWS);
        PreparedStatement counts = connection.prepareStatement(COUNT)) {
      for (PreparedStatement select : List.of(rows, counts)) {
        select.setObject(1, batch);
        select.setInt(2, attempt);
      }
      List<QuarantineCounts.Count> found = new ArrayList<>();
      try (ResultSet all = rows.executeQuery();
          ResultSet count = counts.executeQuery()) {
        while (count.next()) {
          found.add(
              new QuarantineCounts.Count(
                  count.getString("field"), count.getString("reason"), count.getLong("rows")));
        }
        all.next();
        return new QuarantineCounts(all.getLong(1), found);
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private static IllegalStateException unreadable(SQLException failure) {
    return new IllegalStateException("Quarantine cannot be read", failure);
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
