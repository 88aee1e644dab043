package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Finds staged rows whose keys another row has, in the file or in the release that the batch
 * changes, and takes them out.
 *
 * <p>Building the unique index is the check of the file; only when it fails are the rows looked
 * for.
 */
final class KeyCheck {

  private static final String UNIQUE_VIOLATION = "23505";

  private final Staging staging;
  private final Job job;
  private final List<List<String>> keys;
  private final RemovedRows removed;
  private long overwritten;

  KeyCheck(Staging staging, Job job, RemovedRows removed) {
    this.staging = staging;
    this.job = job;
    this.keys = job.contract().keys();
    this.removed = removed;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Takes rows out. */
  void run() throws SQLException, IOException {
    for (int position = 0; position < keys.size(); position++) {
      compareInFile(position);
    }
    Base base = job.base();
    if (base != null) {
      compareWith(new LibraryTable(base.table(), job.released()));
    }
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
      overwritten = removed.take(staging.table().deleteOverwritten(key));
    } else {
      int note = note(Reason.DUPLICATE_KEY, key);
      removed.remove(
          Reason.DUPLICATE_KEY, staging.table().noteDuplicates(RemovedRows.NOTES, note, key));
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
        removed.remove(Reason.KEY_TAKEN, library.noteTaken(RemovedRows.NOTES, note, staged, key));
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
            removed.remove(
                Reason.KEY_TAKEN,
                library.noteTakenFromOthers(RemovedRows.NOTES, note, staged, key, primary));
      }
    } while (found > 0);
  }

  private int note(Reason reason, List<String> key) throws SQLException {
    return removed.note(new CellError(key.size() == 1 ? key.getFirst() : null, reason, key));
  }
}
