package city.opendata.ingestion.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads quarantined rows. */
@ApplicationScoped
class QuarantineRepository {

  /** The columns of a {@link StoredRow}. What a replay found is what is wrong now. */
  private static final String COLUMNS =
      "row_number, line, state, version, coalesce(remaining, errors) as errors, original,"
          + " correction, replay";

  /**
   * A page ends early when its rows are very large: it is held in memory, where a cell takes many
   * times its bytes, and several readers may ask at once.
   */
  private static final long LARGEST_PAGE_BYTES = 256L << 10;

  private static final String AFTER =
      """
      select %s, available
      from (
        select *, count(*) over () as available, sum(size) over (order by row_number) as total
        from (
          select *,
            octet_length(original) + octet_length(errors::text)
              + coalesce(octet_length(correction), 0) as size
          from quarantine_row
          where batch = ? and attempt = ? and row_number > ?
            and coalesce(remaining, errors) @> ?::jsonb and state = coalesce(?, state)
          order by row_number limit ?
        ) candidate
      ) measured
      where total - size < ?
      order by row_number limit ?
      """
          .formatted(COLUMNS);

  private static final String ONE =
      "select "
          + COLUMNS
          + " from quarantine_row where batch = ? and attempt = ? and row_number = ?";

  private static final String SOME =
      "select "
          + COLUMNS
          + " from quarantine_row where batch = ? and attempt = ? and row_number = any (?)";

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
      from quarantine_row, jsonb_array_elements(coalesce(remaining, errors)) error
      where batch = ? and attempt = ? and state <> 'RESOLVED'
      group by 1, 2 order by 3 desc, 1, 2
      """;
  private static final String COUNT_STATES =
      "select state, count(*) from quarantine_row where batch = ? and attempt = ? group by 1";

  private static final String WERE_DELETED =
      "select 1 from batch where id = ? and quarantine_deleted_at is not null";

  private final DataSource dataSource;

  QuarantineRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

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
      select.setString(5, filter.state() == null ? null : filter.state().name());
      select.setInt(6, limit + 1);
      select.setLong(7, LARGEST_PAGE_BYTES);
      select.setInt(8, limit);
      List<StoredRow> found = new ArrayList<>();
      long available = 0;
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          available = result.getLong("available");
          found.add(row(result));
        }
      }
      return new StoredRows(found, available > found.size());
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** One row. */
  Optional<StoredRow> find(UUID batch, int attempt, long row) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ONE)) {
      select.setObject(1, batch);
      select.setInt(2, attempt);
      select.setLong(3, row);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? Optional.of(row(result)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** Those of some rows that there are, by number. */
  Map<Long, StoredRow> find(UUID batch, int attempt, List<Long> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SOME)) {
      select.setObject(1, batch);
      select.setInt(2, attempt);
      select.setArray(3, connection.createArrayOf("bigint", rows.toArray()));
      Map<Long, StoredRow> found = new TreeMap<>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          StoredRow row = row(result);
          found.put(row.row(), row);
        }
      }
      return found;
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  static StoredRow row(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong("row_number"),
        row.getLong("line"),
        RowState.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getString("errors"),
        row.getBytes("original"),
        row.getBytes("correction"),
        row.getObject("replay", UUID.class));
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

  /** Whether the batch had rows that were kept long enough and are gone. */
  boolean wereDeleted(UUID batch) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WERE_DELETED)) {
      select.setObject(1, batch);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** How many rows of a batch there are, by state, and by column and reason. */
  QuarantineCounts count(UUID batch, int attempt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement states = connection.prepareStatement(COUNT_STATES);
        PreparedStatement counts = connection.prepareStatement(COUNT)) {
      for (PreparedStatement select : List.of(states, counts)) {
        select.setObject(1, batch);
        select.setInt(2, attempt);
      }
      Map<RowState, Long> byState = new TreeMap<>();
      List<QuarantineCounts.Count> found = new ArrayList<>();
      try (ResultSet state = states.executeQuery();
          ResultSet count = counts.executeQuery()) {
        while (state.next()) {
          byState.put(RowState.valueOf(state.getString(1)), state.getLong(2));
        }
        while (count.next()) {
          found.add(
              new QuarantineCounts.Count(
                  count.getString("field"), count.getString("reason"), count.getLong("rows")));
        }
      }
      return QuarantineCounts.of(byState, found);
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private static IllegalStateException unreadable(SQLException failure) {
    return new IllegalStateException("Quarantine cannot be read", failure);
  }
}
