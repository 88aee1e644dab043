package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Reads days, as days since 1970. */
public final class DateValue implements Step {

  private static final int ISO_LENGTH = 10;
  private static final int FIRST_HYPHEN = 4;
  private static final int SECOND_HYPHEN = 7;

  private final short wrongType;

  /** Takes the error for text that is no day. */
  public DateValue(int wrongType) {
    this.wrongType = (short) wrongType;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        numbers[row] = Dates.parse(bytes, starts[row], ends[row]);
        if (numbers[row] == Dates.NO_DATE) {
          verdicts[row] = wrongType;
        } else {
          cells.rewritten()[row] = !isIso(bytes, starts[row], ends[row]);
        }
      }
    }
  }

  /** Of text that is a day. */
  private static boolean isIso(byte[] bytes, int start, int end) {
    return end - start == ISO_LENGTH
        && bytes[start + FIRST_HYPHEN] == '-'
        && bytes[start + SECOND_HYPHEN] == '-';
  }
}
