package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.DateOptions;
import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Reads days, as days since 1970. */
public final class DateValue implements Step {

  private static final int ISO_LENGTH = 10;
  private static final int FIRST_HYPHEN = 4;
  private static final int SECOND_HYPHEN = 7;

  private final DateOptions options;
  private final short none;
  private final short wrongType;

  /** Takes the verdict on text that stands for no day, and the error for text that is none. */
  public DateValue(DateOptions options, int none, int wrongType) {
    this.options = options;
    this.none = (short) none;
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
        numbers[row] = Dates.parse(bytes, starts[row], ends[row], options);
        if (numbers[row] != Dates.NO_DATE) {
          cells.rewritten()[row] = !isIso(bytes, starts[row], ends[row]);
        } else if (Dates.isOpenEnd(bytes, starts[row], ends[row])) {
          numbers[row] = Dates.OPEN_END;
          cells.rewritten()[row] = true;
        } else {
          verdicts[row] = Dates.isNone(bytes, starts[row], ends[row]) ? none : wrongType;
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
