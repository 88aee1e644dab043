package city.opendata.ingestion.cleaning.source;

import java.util.Arrays;

/** One row of text cells as the file has them. A source fills the same row again and again. */
public final class SourceRow {

  private static final int USUAL_SIZE = 32;

  private String[] cells = new String[USUAL_SIZE];
  private int size;
  private long line;

  /** Starts over with the row that begins in this physical line. */
  public void begin(long startingLine) {
    line = startingLine;
    size = 0;
  }

  /** Adds the next cell. */
  public void add(String cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    cells[size++] = cell;
  }

  /** A cell by its position in the file. */
  public String cell(int index) {
    return cells[index];
  }

  /** How many cells the row has. */
  public int size() {
    return size;
  }

  /** The physical line that the row begins in, counted from 1. */
  public long line() {
    return line;
  }

  /** The cells, to keep. */
  public String[] toArray() {
    return Arrays.copyOf(cells, size);
  }
}
