package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;

/** One of a list of whole numbers, days, moments or truths. */
public final class NumberCodes implements Step {

  private final long[] codes;
  private final short unlisted;

  public NumberCodes(long[] codes, int unlisted) {
    this.codes = codes.clone();
    Arrays.sort(this.codes);
    this.unlisted = (short) unlisted;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && Arrays.binarySearch(codes, numbers[row]) < 0) {
        verdicts[row] = unlisted;
      }
    }
  }
}
