package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Examples;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cleaned rows in file order, valid until the sink has taken them. Rows are counted from 1 without
 * the header; lines are physical lines of the file.
 */
public final class CleanBlock {

  private final Block block;
  private final @Nullable ColumnCleaner[] cleaners;
  private final RowRules rules;
  private final Cells[] fields;
  private final TextBuffer output = new TextBuffer(Block.USUAL_BYTES);
  private int[] outputEnds = {};
  private long firstRow;
  private long firstLine;

  /** Takes the cleaners by column of the file, and the cells by field of the contract. */
  CleanBlock(Block block, @Nullable ColumnCleaner[] cleaners, RowRules rules, Cells[] fields) {
    this.block = block;
    this.cleaners = cleaners;
    this.rules = rules;
    this.fields = fields;
  }

  void place(long row, long line) {
    firstRow = row;
    firstLine = line;
  }

  /** The rows that have a cell for each field, good or bad. */
  public int rows() {
    return block.rows();
  }

  /** Whether a row keeps the contract. */
  public boolean isGood(int row) {
    return !block.bad()[row];
  }

  /** The cells of a field, by its position in the contract. */
  public Cells field(int position) {
    return fields[position];
  }

  /** What the cells are slices of. */
  public TextBuffer text() {
    return block.text();
  }

  /** The number of a row in the file; known in {@link BlockSink#accept}. */
  public long number(int row) {
    return firstRow + block.ordinal(row);
  }

  /** The line that a row begins in; known in {@link BlockSink#accept}. */
  public long line(int row) {
    return firstLine + block.line(row);
  }

  /** A row's cells as they came, in the file's order, with those of columns that no field has. */
  public String[] original(int row) {
    return block.source(row);
  }

  /** Where the sink may keep what it prepares. */
  public TextBuffer output() {
    return output;
  }

  /** Where the sink may keep a place in its output for each row. */
  public int[] outputEnds() {
    if (outputEnds.length < rows()) {
      outputEnds = new int[Math.max(rows(), 2 * outputEnds.length)];
    }
    return outputEnds;
  }

  /** Is told of a bad row. */
  @FunctionalInterface
  public interface BadRows {

    /**
     * A row for quarantine. {@code original} holds its cells in the file's order, as they came and
     * as many as came.
     */
    void accept(long row, long line, List<CellError> errors, String[] original) throws IOException;
  }

  /** Tells of every bad row in file order. */
  public void forEachBad(BadRows bad) throws IOException {
    int row = 0;
    for (Block.StrayRow stray : block.stray()) {
      row = tellBad(row, stray.ordinal(), bad);
      bad.accept(
          firstRow + stray.ordinal(),
          firstLine + stray.line(),
          List.of(error(stray)),
          block.source(stray));
    }
    tellBad(row, Integer.MAX_VALUE, bad);
  }

  private int tellBad(int from, int ordinal, BadRows bad) throws IOException {
    int row = from;
    while (row < rows() && block.ordinal(row) < ordinal) {
      if (!isGood(row)) {
        bad.accept(number(row), line(row), errors(row), original(row));
      }
      row++;
    }
    return row;
  }

  /** Whether a row lacks a value that it must have. */
  boolean isIncomplete(int row) {
    return !isGood(row)
        && errors(row).stream().anyMatch(error -> error.reason() == Reason.REQUIRED_MISSING);
  }

  /** Adds cells of this block as examples; known are their numbers in {@link BlockSink#accept}. */
  void exemplify(Examples examples) {
    for (int column = 0; column < cleaners.length; column++) {
      ColumnCleaner cleaner = cleaners[column];
      if (cleaner != null) {
        int place = column;
        cleaner.exemplify(
            (rule, row) ->
                examples.add(cleaner.field(), rule, number(row), block.source(row, place)));
      }
    }
  }

  /** Why a row is no row of these columns. */
  CellError error(Block.StrayRow row) {
    int columns = cleaners.length;
    return row.size() == columns
        ? new CellError(null, Reason.REPEATED_HEADER, List.of())
        : new CellError(
            null,
            Reason.FIELD_COUNT,
            List.of(Integer.toString(columns), Integer.toString(row.size())));
  }

  /** What is wrong with the cells of a row, in the file's order, and then with the row. */
  private List<CellError> errors(int row) {
    List<CellError> errors = new ArrayList<>();
    for (int column = 0; column < cleaners.length; column++) {
      ColumnCleaner cleaner = cleaners[column];
      int verdict = block.columns()[column].verdicts()[row];
      if (cleaner != null && verdict > 0) {
        errors.add(cleaner.error(verdict));
      }
    }
    errors.addAll(rules.errors(row));
    return errors;
  }
}
