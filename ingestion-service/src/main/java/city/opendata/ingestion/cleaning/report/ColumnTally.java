package city.opendata.ingestion.cleaning.report;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** Counts what one thread does to one column. */
public final class ColumnTally {

  private final long[] changes = new long[Change.values().length];
  private long[] errors = {};
  private final FirstRows[] changed = new FirstRows[changes.length];
  private FirstRows[] refused = {};
  private long cells;
  private long empty;

  public ColumnTally() {
    Arrays.setAll(changed, change -> new FirstRows());
  }

  /** Another block begins: the rows that were kept in mind are those of the last one. */
  public void beginBlock() {
    for (FirstRows rows : changed) {
      rows.clear();
    }
    for (FirstRows rows : refused) {
      rows.clear();
    }
  }

  /** The cell of this row was changed in this way. */
  public void changed(Change change, int row) {
    changes[change.ordinal()]++;
    changed[change.ordinal()].add(row);
  }

  /** So many cells were changed in this way. */
  public void count(Change change, long more) {
    changes[change.ordinal()] += more;
  }

  /** Counts the verdicts on a block's cells; marks the rows that are bad for one of them. */
  public void count(Cells column, int errorCount, boolean[] bad) {
    if (errors.length <= errorCount) {
      errors = new long[errorCount + 1];
      refused = new FirstRows[errorCount + 1];
      Arrays.setAll(refused, error -> new FirstRows());
    }
    short[] verdicts = column.verdicts();
    long emptyCells = 0;
    for (int row = 0; row < column.rows(); row++) {
      int verdict = verdicts[row];
      if (verdict > 0) {
        errors[verdict]++;
        refused[verdict].add(row);
        bad[row] = true;
      } else if (verdict == Cells.EMPTY) {
        emptyCells++;
      }
    }
    cells += column.rows();
    empty += emptyCells;
  }

  /** Adds what another thread counted. */
  public void add(ColumnTally other) {
    for (int i = 0; i < changes.length; i++) {
      changes[i] += other.changes[i];
    }
    if (errors.length < other.errors.length) {
      errors = Arrays.copyOf(errors, other.errors.length);
    }
    for (int i = 0; i < other.errors.length; i++) {
      errors[i] += other.errors[i];
    }
    cells += other.cells;
    empty += other.empty;
  }

  /** Tells the first rows of the block at hand that each rule changed or refused. */
  public void exemplify(List<CellError> meanings, ObjIntConsumer<String> examples) {
    for (Change change : Change.values()) {
      changed[change.ordinal()].forEach(row -> examples.accept(change.wireName(), row));
    }
    for (int i = 1; i < refused.length; i++) {
      String reason = meanings.get(i - 1).reason().wireName();
      refused[i].forEach(row -> examples.accept(reason, row));
    }
  }

  /**
   * The report.
   *
   * @param meanings what the verdicts from 1 on stand for
   * @param masked how many places inside texts were masked, by kind
   */
  public ColumnReport report(
      String field,
      Set<Measure> measures,
      boolean released,
      List<CellError> meanings,
      Map<SensitiveKind, Long> masked) {
    Map<Change, Long> counted = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      if (changes[change.ordinal()] > 0) {
        counted.put(change, changes[change.ordinal()]);
      }
    }
    Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    long failed = 0;
    for (int i = 1; i < errors.length; i++) {
      if (errors[i] > 0) {
        rejected.merge(meanings.get(i - 1).reason(), errors[i], Long::sum);
        failed += errors[i];
      }
    }
    long missing = rejected.getOrDefault(Reason.REQUIRED_MISSING, 0L);
    return new ColumnReport(
        field,
        measures,
        released,
        cells,
        cells - empty - missing,
        cells - empty - failed,
        counted,
        rejected,
        masked);
  }
}
