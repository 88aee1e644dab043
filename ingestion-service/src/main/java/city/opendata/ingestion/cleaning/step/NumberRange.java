package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Minimum and maximum, both included, of whole numbers, days or moments. */
public final class NumberRange implements Step {

  private final long minimum;
  private final long maximum;
  private final short outOfRange;

  public NumberRange(long minimum, long maximum, int outOfRange) {
    this.minimum = minimum;
    this.maximum = maximum;
    this.outOfRange = (short) outOfRange;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && (numbers[row] < minimum || numbers[row] > maximum)) {
        verdicts[row] = outOfRange;
      }
    }
  }
}
