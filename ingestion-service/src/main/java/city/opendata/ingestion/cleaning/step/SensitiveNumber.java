package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.detect.FreeTextColumn;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * Refuses numbers that are somebody's: of a number with a mask in it there is no number left. Only
 * those with a check digit are known for what they are; as many digits as a telephone has may be an
 * amount.
 */
public final class SensitiveNumber implements Step {

  /** Those of a bank card; an ID number has more. */
  private static final int FEWEST_DIGITS = 16;

  private final FreeTextColumn column;
  private final short sensitive;
  private final Hits hits = new Hits();

  public SensitiveNumber(FreeTextColumn column, int sensitive) {
    this.column = column;
    this.sensitive = (short) sensitive;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (ends[row] - starts[row] >= FEWEST_DIGITS
          && verdicts[row] == Cells.VALUE
          && column.find(bytes, starts[row], ends[row], hits)
          && hits.haveCheckDigit()) {
        verdicts[row] = sensitive;
      }
    }
  }
}
