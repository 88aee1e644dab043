package city.opendata.ingestion.cleaning.block;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a file in file order, column by column. A block is filled, cleaned, handed on and
 * filled again: what it holds is valid until then.
 *
 * <p>Its text is what the source read, followed by what steps wrote anew. Rows that have not as
 * many cells as the header are kept apart, since none of their cells has a column, and so is the
 * header where it comes again.
 */
public final class Block {

  /** The text that a source puts into a block, unless a single row is longer. Fits a cache. */
  public static final int USUAL_BYTES = 128 << 10;

  private static final int USUAL_ROWS = 1024;

  private final TextBuffer text = new TextBuffer(2 * USUAL_BYTES);
  private final List<StrayRow> stray = new ArrayList<>();
  private final HeaderRow header;
  private Cells[] columns = {};
  private Cells[] absent = {};
  private int[] ordinals = new int[USUAL_ROWS];
  private int[] lines = new int[USUAL_ROWS];
  private boolean[] bad = {};
  private int rows;
  private int records;
  private int lineCount;
  private int emptyLines;
  private @Nullable BlockFault fault;

  /**
   * A row with more or fewer cells than columns, or as many when it is the header again.
   *
   * @param ordinal its place among all rows of the block
   * @param line that it begins in, from the block's first
   * @param slices start and end of each cell
   */
  public record StrayRow(int ordinal, int line, int[] slices) {

    /** How many cells it has. */
    public int size() {
      return slices.length / 2;
    }
  }

  /** A block for rows that have no header. */
  public Block() {
    this(List.of());
  }

  /** A block for the rows below this header. */
  public Block(List<String> header) {
    this.header = new HeaderRow(header);
  }

  /** As {@link #begin(int, int)}, of which no column is absent. */
  public void begin(int columnCount) {
    begin(columnCount, 0);
  }

  /**
   * Forgets everything; to be filled with rows of so many cells.
   *
   * @param absentCount columns that the file does not have and whose cells are empty
   */
  public void begin(int columnCount, int absentCount) {
    text.clear();
    stray.clear();
    rows = 0;
    records = 0;
    lineCount = 0;
    emptyLines = 0;
    fault = null;
    if (columns.length != columnCount) {
      columns = new Cells[columnCount];
      Arrays.setAll(columns, i -> new Cells(ordinals.length));
    }
    if (absent.length != absentCount) {
      absent = new Cells[absentCount];
      Arrays.setAll(absent, i -> new Cells(ordinals.length));
    }
  }

  /** The text that all cells are slices of. */
  public TextBuffer text() {
    return text;
  }

  /** The columns in the file's order. */
  public Cells[] columns() {
    return columns;
  }

  /** The columns that the file does not have. */
  public Cells[] absent() {
    return absent;
  }

  /** Makes room for one more row and tells its index, at which its cells are to be put. */
  public int nextRow() {
    if (rows == ordinals.length) {
      int capacity = rows * 2;
      ordinals = Arrays.copyOf(ordinals, capacity);
      lines = Arrays.copyOf(lines, capacity);
      for (Cells column : columns) {
        column.grow(capacity);
      }
      for (Cells column : absent) {
        column.grow(capacity);
      }
    }
    return rows;
  }

  /** The row at hand has a cell in every column; it begins in this line of the block. */
  public void endRow(int line) {
    if (header.isAt(columns, rows, text.bytes())) {
      endStrayRow(line, slices(rows));
      return;
    }
    ordinals[rows] = records++;
    lines[rows++] = line;
  }

  /** The row at hand has another number of cells. */
  public void endStrayRow(int line, int[] slices) {
    stray.add(new StrayRow(records++, line, slices));
  }

  /** The source has come to the end of the block's text, or to a fault in it. */
  public void end(int physicalLines, int physicalEmptyLines, @Nullable BlockFault found) {
    lineCount = physicalLines;
    emptyLines = physicalEmptyLines;
    fault = found;
    for (Cells column : columns) {
      column.begin(rows);
    }
    for (Cells column : absent) {
      column.beginEmpty(rows);
    }
    if (bad.length < rows) {
      bad = new boolean[ordinals.length];
    }
    Arrays.fill(bad, 0, rows, false);
  }

  /** Rows with a cell in every column. */
  public int rows() {
    return rows;
  }

  /** All rows. */
  public int records() {
    return records;
  }

  /** Physical lines, and how many of them hold nothing. */
  public int lineCount() {
    return lineCount;
  }

  public int emptyLines() {
    return emptyLines;
  }

  /** What ends the file's reading after this block's rows, if anything does. */
  public @Nullable BlockFault fault() {
    return fault;
  }

  /** The place of a row among all rows of the block. */
  public int ordinal(int row) {
    return ordinals[row];
  }

  /** The line that a row begins in, from the block's first. */
  public int line(int row) {
    return lines[row];
  }

  /** Rows whose cells have no column. */
  public List<StrayRow> stray() {
    return stray;
  }

  /** Whether any cell of a row is in error; steps add to it. */
  public boolean[] bad() {
    return bad;
  }

  /** A row's cells as the source has them. */
  public String[] source(int row) {
    String[] cells = new String[columns.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = source(row, i);
    }
    return cells;
  }

  /** A cell of a row as the source has it. */
  public String source(int row, int column) {
    return string(columns[column].sourceStart(row), columns[column].sourceEnd(row));
  }

  private int[] slices(int row) {
    int[] slices = new int[2 * columns.length];
    for (int i = 0; i < columns.length; i++) {
      slices[2 * i] = columns[i].starts()[row];
      slices[2 * i + 1] = columns[i].ends()[row];
    }
    return slices;
  }

  /** A stray row's cells. */
  public String[] source(StrayRow row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = string(row.slices()[2 * i], row.slices()[2 * i + 1]);
    }
    return cells;
  }

  private String string(int start, int end) {
    return new String(text.bytes(), start, end - start, StandardCharsets.UTF_8);
  }
}
