package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;

/** A bound on the number of code points: 𠮷 is one character, though it has four bytes. */
public final class Length implements Step {

  private final int least;
  private final int most;
  private final short error;

  private Length(int least, int most, int error) {
    this.least = least;
    this.most = most;
    this.error = (short) error;
  }

  /** At least this many. */
  public static Length atLeast(int limit, int tooShort) {
    return new Length(limit, Integer.MAX_VALUE, tooShort);
  }

  /** At most this many. */
  public static Length atMost(int limit, int tooLong) {
    return new Length(0, limit, tooLong);
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int length = Utf8.count(bytes, starts[row], ends[row]);
        if (length < least || length > most) {
          verdicts[row] = error;
        }
      }
    }
  }
}
