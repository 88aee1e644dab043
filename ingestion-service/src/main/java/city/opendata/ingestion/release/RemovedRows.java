package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Staged rows that are bad after all, because of other rows, and are taken out. Their numbers are
 * noted in a temporary table, because there may be any number of them.
 */
final class RemovedRows {

  static final String NOTES = "pg_temp.removed_row";

  private static final int FETCH_ROWS = 1_000;

  private final Staging staging;
  private final ContentHash hash;
  private final List<CellError> errors = new ArrayList<>();
  private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

  /** Rows that are taken out are taken out of the hash too. */
  RemovedRows(Staging staging, ContentHash hash) {
    this.staging = staging;
    this.hash = hash;
  }

  /** Gets ready to note rows that are bad for this reason, and tells what to note with them. */
  int note(CellError error) throws SQLException {
    if (errors.isEmpty()) {
      forgetNotes();
      staging.execute("create temp table removed_row (row_number bigint, note integer)");
    }
    errors.add(error);
    return errors.size() - 1;
  }

  /** Notes rows by a statement, takes them out and returns how many. */
  long remove(Reason reason, String noting) throws SQLException, IOException {
    if (staging.execute(noting) == 0) {
      return 0;
    }
    long rows = take(staging.table().deleteNoted(NOTES));
    counts.merge(reason, rows, Long::sum);
    return rows;
  }

  /** Takes out the rows that a statement deletes and returns. */
  long take(String deletion) throws SQLException, IOException {
    return ReturnedRows.subtract(staging.connection(), deletion, hash);
  }

  /** How many rows were noted and taken out for which reason. */
  Map<Reason, Long> counts() {
    return counts;
  }

  /** The same of rows whose key another row has. */
  Map<Reason, Long> ofKeys() {
    Map<Reason, Long> ofKeys = new EnumMap<>(Reason.class);
    ofKeys.putAll(counts);
    ofKeys.remove(Reason.REFERENCE_NOT_FOUND);
    return ofKeys;
  }

  /** Tells of every noted row, in file order. */
  void forEach(Reader reader) throws SQLException, IOException {
    Connection connection = staging.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_ROWS);
      try (ResultSet rows =
          statement.executeQuery(
              "select row_number, note from " + NOTES + " order by row_number")) {
        reader.read(rows);
      }
    } finally {
      staging.reset();
    }
    forgetNotes();
  }

  /** What is wrong with a noted row. */
  CellError error(int note) {
    return errors.get(note);
  }

  /** Reads the noted rows: number and note. */
  @FunctionalInterface
  interface Reader {
    void read(ResultSet rows) throws SQLException, IOException;
  }

  /** A connection keeps its temporary tables while it is pooled. */
  private void forgetNotes() throws SQLException {
    staging.execute("drop table if exists " + NOTES);
  }
}
