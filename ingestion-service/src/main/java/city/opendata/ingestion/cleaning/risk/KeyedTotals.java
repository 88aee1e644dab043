package city.opendata.ingestion.cleaning.risk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Exact totals of any number of keys: tables in memory, one for each thread that adds at the same
 * time, and sorted files of what no longer fits.
 */
final class KeyedTotals implements Closeable {

  private final int entries;
  private final SpillDirectory spilled;
  private final Deque<TotalsTable> idle = new ArrayDeque<>();

  KeyedTotals(RiskStorage storage) {
    this.entries = storage.entries();
    this.spilled = new SpillDirectory(storage.directory());
  }

  /** Something that adds to a table of its own. */
  @FunctionalInterface
  interface Addition {

    void run(TotalsTable table) throws IOException;
  }

  /** Lends a table; any number of threads may do so at once. */
  void add(Addition addition) throws IOException {
    TotalsTable table = take();
    addition.run(table);
    // What a failed addition had is lost: the check has failed with it.
    giveBack(table);
  }

  private synchronized TotalsTable take() {
    return idle.isEmpty() ? new TotalsTable(entries) : idle.pop();
  }

  private synchronized void giveBack(TotalsTable table) {
    idle.push(table);
  }

  /** Sees to it that a table has room for so many keys. */
  void makeRoom(TotalsTable table, int keys) throws IOException {
    if (!table.hasRoom(keys)) {
      try (TotalsCursor sorted = table.sorted()) {
        spilled.add(sorted);
      }
      table.clear();
    }
  }

  /** All totals in order, once; the caller closes the cursor, and then this. */
  synchronized TotalsCursor finish() throws IOException {
    List<TotalsCursor> sources = new ArrayList<>(spilled.open());
    idle.forEach(table -> sources.add(table.sorted()));
    return new MergedTotals(sources);
  }

  /** Forgets everything. */
  synchronized void clear() throws IOException {
    idle.forEach(TotalsTable::clear);
    spilled.close();
  }

  @Override
  public void close() throws IOException {
    clear();
  }
}
