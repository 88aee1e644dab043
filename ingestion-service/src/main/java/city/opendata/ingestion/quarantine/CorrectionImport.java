package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.spreadsheet.FormulaGuard;
import city.opendata.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the rows of a corrected file and finds those that were changed. Whatever is wrong with the
 * file is gathered, a bounded number of things, and refuses it as a whole.
 */
final class CorrectionImport implements SheetReader.Lines {

  private static final int ROWS_AT_ONCE = 500;
  private static final long CHARACTERS_AT_ONCE = 1 << 20;
  private static final int MOST_ERRORS = 100;

  private final UUID batch;
  private final QuarantineSheet sheet;
  private final Storage storage;
  private final RowNumbers seen = new RowNumbers();
  private final List<Returned> waiting = new ArrayList<>();
  private final ProblemException problem =
      ProblemException.of(IngestionProblem.INVALID_CORRECTIONS);
  private long characters;
  private int errors;
  private long rows;
  private long corrected;

  CorrectionImport(UUID batch, List<String> columns, Storage storage) {
    this.batch = batch;
    this.sheet = new QuarantineSheet(columns);
    this.storage = storage;
  }

  /** Where the rows are. */
  interface Storage {

    /** Those of some rows that there are, by number. */
    Map<Long, CurrentRow> find(List<Long> rows);

    /** Corrects rows; returns those that are not what they were any more. */
    List<Long> correct(List<Correction> corrections);
  }

  /** A row as it is now. */
  record CurrentRow(RowState state, int version, Map<String, String> cells) {}

  /** A row that came back. */
  private record Returned(long row, String version, List<String> cells) {}

  /**
   * What came of a file.
   *
   * @param rows in it
   * @param corrected rows that had changed
   */
  record Outcome(long rows, long corrected) {}

  @Override
  public void header(List<String> cells) {
    List<String> names = cells.stream().map(FormulaGuard::unguarded).toList();
    if (!names.equals(sheet.header())) {
      throw problem.withField("line 1", "wrong-header", QuarantineFilter.names(sheet.header()));
    }
  }

  @Override
  public void row(long line, String[] cells) {
    rows++;
    String where = "line " + line;
    int expected = sheet.header().size();
    if (cells.length != expected) {
      error(where, "cell-count", expected, cells.length);
      return;
    }
    long row = number(cells[QuarantineSheet.ROW]);
    if (row < 1) {
      error(where, "malformed", "#row");
    } else if (!cells[QuarantineSheet.BATCH].strip().equalsIgnoreCase(batch.toString())) {
      error(at(row), "other-batch");
    } else if (!seen.add(row)) {
      error(at(row), "repeated-row");
    } else {
      List<String> returned = sheet.returned(cells);
      waiting.add(new Returned(row, cells[QuarantineSheet.VERSION].strip(), returned));
      characters += returned.stream().mapToLong(String::length).sum();
      if (waiting.size() >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
        flush();
      }
    }
  }

  /** Ends the import; throws when anything was wrong with the file. */
  Outcome finish() {
    flush();
    if (errors > 0) {
      throw problem;
    }
    return new Outcome(rows, corrected);
  }

  private void flush() {
    Map<Long, CurrentRow> found = storage.find(waiting.stream().map(Returned::row).toList());
    List<Correction> corrections = new ArrayList<>();
    for (Returned returned : waiting) {
      CurrentRow current = found.get(returned.row());
      if (current == null) {
        error(at(returned.row()), "unknown-row");
      } else if (!sheet.cells(current.cells()).equals(returned.cells())) {
        compare(returned, current, corrections);
      }
    }
    waiting.clear();
    characters = 0;
    for (long row : storage.correct(corrections)) {
      error(at(row), "row-changed");
    }
    corrected += corrections.size();
  }

  private void compare(Returned returned, CurrentRow current, List<Correction> corrections) {
    if (!current.state().isCorrectable()) {
      error(at(returned.row()), "row-not-correctable", current.state());
    } else if (!returned.version().equals(Integer.toString(current.version()))) {
      error(at(returned.row()), "row-changed");
    } else if (!returned.cells().getLast().isEmpty()) {
      error(at(returned.row()), "extra-cell");
    } else {
      Map<String, String> cells = sheet.named(returned.cells());
      corrections.add(
          new Correction(
              returned.row(), current.version(), cells, RowPatch.changed(current.cells(), cells)));
    }
  }

  private void error(String where, String code, Object... arguments) {
    problem.withField(where, code, arguments);
    if (++errors == MOST_ERRORS) {
      throw problem;
    }
  }

  private static String at(long row) {
    return "row " + row;
  }

  /** The number of a row, 0 when it is none. */
  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
