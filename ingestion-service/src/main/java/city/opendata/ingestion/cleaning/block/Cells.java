package city.opendata.ingestion.cleaning.block;

import java.util.Arrays;

/**
 * The cells of one column in one block. A cell is a slice of the block's text and a verdict; steps
 * loop over the arrays themselves, which are longer than there are rows and another after each
 * block.
 */
public final class Cells {

  /** Verdict on a cell that has a value, against which nothing was found so far. */
  public static final short VALUE = 0;

  /** Verdict on a cell without value. Every verdict above 0 is the number of an error. */
  public static final short EMPTY = -1;

  private int[] starts;
  private int[] ends;
  private int[] sourceStarts = {};
  private int[] sourceEnds = {};
  private short[] verdicts = {};
  private boolean[] rewritten = {};
  private long[] numbers = {};
  private int rows;

  Cells(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Sets what a cell is in the source. */
  public void put(int row, int start, int end) {
    starts[row] = start;
    ends[row] = end;
  }

  void grow(int capacity) {
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
  }

  /** Keeps the source's cells, and gives the steps cells of their own with the verdict VALUE. */
  void begin(int rowCount) {
    rows = rowCount;
    if (verdicts.length < rowCount) {
      sourceStarts = new int[starts.length];
      sourceEnds = new int[starts.length];
      verdicts = new short[starts.length];
      rewritten = new boolean[starts.length];
    }
    System.arraycopy(starts, 0, sourceStarts, 0, rowCount);
    System.arraycopy(ends, 0, sourceEnds, 0, rowCount);
    Arrays.fill(verdicts, 0, rowCount, VALUE);
    Arrays.fill(rewritten, 0, rowCount, false);
  }

  /** Gives the steps cells that hold nothing. */
  void beginEmpty(int rowCount) {
    Arrays.fill(starts, 0, rowCount, 0);
    Arrays.fill(ends, 0, rowCount, 0);
    begin(rowCount);
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** Where each cell's text begins. */
  public int[] starts() {
    return starts;
  }

  /** Where each cell's text ends. */
  public int[] ends() {
    return ends;
  }

  /** What is known of each cell. */
  public short[] verdicts() {
    return verdicts;
  }

  /** Whether a cell's value was brought into its type's canonical form. */
  public boolean[] rewritten() {
    return rewritten;
  }

  /** The values of a column of integers, days, moments or truths, one for each row. */
  public long[] numbers() {
    if (numbers.length < starts.length) {
      numbers = new long[starts.length];
    }
    return numbers;
  }

  int sourceStart(int row) {
    return sourceStarts[row];
  }

  int sourceEnd(int row) {
    return sourceEnds[row];
  }
}
