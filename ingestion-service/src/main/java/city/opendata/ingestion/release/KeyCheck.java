package city.opendata.ingestion.release;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Finds rows that repeat the key of an earlier row, and takes them out of the table.
 *
 * <p>Building the unique index is the check; only when it fails are the rows looked for. Their
 * numbers are noted in a temporary table, because there may be any number of them.
 */
final class KeyCheck {

  private static final String NOTES = "pg_temp.duplicate_row";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int FETCH_ROWS = 1_000;

  private final Staging staging;
  private final List<List<String>> keys;

  KeyCheck(Staging staging, List<List<String>> keys) {
    this.staging = staging;
    this.keys = List.copyOf(keys);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  List<String> key(int position) {
    return keys.get(position);
  }

  /** Returns how many rows were taken out. */
  long removeDuplicates() throws SQLException {
    long removed = 0;
    for (int position = 0; position < keys.size(); position++) {
      if (!isUnique(position)) {
        removed += remove(position, removed == 0);
        staging.execute(staging.table().uniqueIndex(position, keys.get(position)));
      }
    }
    return removed;
  }

  private boolean isUnique(int position) throws SQLException {
    try {
      staging.execute(staging.table().uniqueIndex(position, keys.get(position)));
      return true;
    } catch (SQLException violated) {
      if (UNIQUE_VIOLATION.equals(violated.getSQLState())) {
        return false;
      }
      throw violated;
    }
  }

  private long remove(int position, boolean first) throws SQLException {
    if (first) {
      forgetNotes();
      staging.execute("create temp table duplicate_row (row_number bigint, key integer)");
    }
    List<String> key = keys.get(position);
    int noted = staging.execute(staging.table().noteDuplicates(NOTES, position, key));
    staging.execute(staging.table().deleteNoted(NOTES));
    return noted;
  }

  /** Tells of every row that was taken out, in file order. */
  void forEachDuplicate(DuplicateRows consumer) throws SQLException, IOException {
    Connection connection = staging.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_ROWS);
      try (ResultSet rows =
          statement.executeQuery("select row_number, key from " + NOTES + " order by row_number")) {
        consumer.read(rows);
      }
    } finally {
      staging.reset();
    }
    forgetNotes();
  }

  /** Reads the noted rows: number and position of the key. */
  @FunctionalInterface
  interface DuplicateRows {
    void read(ResultSet rows) throws SQLException, IOException;
  }

  /** A connection keeps its temporary tables while it is pooled. */
  private void forgetNotes() throws SQLException {
    staging.execute("drop table if exists " + NOTES);
  }
}
