package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchMode;
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
 * Finds staged rows whose keys another row has, in the file or in the release that the batch
 * changes, and takes them out.
 *
 * <p>Building the unique index is the check of the file; only when it fails are the rows looked
 * for. Their numbers are noted in a temporary table, because there may be any number of them.
 */
final class KeyCheck {

  private static final String NOTES = "pg_temp.removed_row";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int FETCH_ROWS = 1_000;

  private final Staging staging;
  private final Job job;
  private final List<List<String>> keys;
  private final ContentHash hash;
  private final List<CellError> errors = new ArrayList<>();
  private final Map<Reason, Long> removed = new EnumMap<>(Reason.class);
  private long overwritten;

  /** Rows that are taken out are taken out of the hash too. */
  KeyCheck(Staging staging, Job job, ContentHash hash) {
    this.staging = staging;
    this.job = job;
    this.keys = job.contract().keys();
    this.hash = hash;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Takes rows out and returns how many for which reason. */
  Map<Reason, Long> run() throws SQLException, IOException {
    for (int position = 0; position < keys.size(); position++) {
      compareInFile(position);
    }
    Base base = job.base();
    if (base != null) {
      compareWith(new LibraryTable(base.table(), job.released()));
    }
    return removed;
  }

  /** Rows that a later row of the file with the same key has overwritten. */
  long overwritten() {
    return overwritten;
  }

  private void compareInFile(int position) throws SQLException, IOException {
    List<String> key = keys.get(position);
    if (isUnique(position)) {
      return;
    }
    if (job.attempt().mode().goesByKey() && position == 0) {
      overwritten = take(staging.table().deleteOverwritten(key));
    } else {
      int note = note(Reason.DUPLICATE_KEY, key);
      remove(Reason.DUPLICATE_KEY, staging.table().noteDuplicates(NOTES, note, key));
    }
    staging.execute(staging.table().uniqueIndex(position, key));
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

  private void compareWith(LibraryTable library) throws SQLException, IOException {
    String staged = staging.table().staged();
    if (job.attempt().mode() == BatchMode.APPEND) {
      for (List<String> key : keys) {
        int note = note(Reason.KEY_TAKEN, key);
        remove(Reason.KEY_TAKEN, library.noteTaken(NOTES, note, staged, key));
      }
    } else if (job.attempt().mode() == BatchMode.UPSERT) {
      compareOtherKeys(library, staged);
    }
  }

  /** A row that is taken out leaves another in its place, which may be in the way of a third. */
  private void compareOtherKeys(LibraryTable library, String staged)
      throws SQLException, IOException {
    List<String> primary = keys.getFirst();
    long found;
    do {
      found = 0;
      for (List<String> key : keys.subList(1, keys.size())) {
        int note = note(Reason.KEY_TAKEN, key);
        found +=
            remove(
                Reason.KEY_TAKEN, library.noteTakenFromOthers(NOTES, note, staged, key, primary));
      }
    } while (found > 0);
  }

  private int note(Reason reason, List<String> key) throws SQLException {
    if (errors.isEmpty()) {
      forgetNotes();
      staging.execute("create temp table removed_row (row_number bigint, note integer)");
    }
    errors.add(new CellError(key.size() == 1 ? key.getFirst() : null, reason, key));
    return errors.size() - 1;
  }

  private long remove(Reason reason, String noting) throws SQLException, IOException {
    if (staging.execute(noting) == 0) {
      return 0;
    }
    long rows = take(staging.table().deleteNoted(NOTES));
    removed.merge(reason, rows, Long::sum);
    return rows;
  }

  private long take(String deletion) throws SQLException, IOException {
    return ReturnedRows.subtract(staging.connection(), deletion, hash);
  }

  /** Tells of every row that is bad after all, in file order. */
  void forEachRemoved(RemovedRows consumer) throws SQLException, IOException {
    Connection connection = staging.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_ROWS);
      try (ResultSet rows =
          statement.executeQuery(
              "select row_number, note from " + NOTES + " order by row_number")) {
        consumer.read(rows);
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
  interface RemovedRows {
    void read(ResultSet rows) throws SQLException, IOException;
  }

  /** A connection keeps its temporary tables while it is pooled. */
  private void forgetNotes() throws SQLException {
    staging.execute("drop table if exists " + NOTES);
  }
}
