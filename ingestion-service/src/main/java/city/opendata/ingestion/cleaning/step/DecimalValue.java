package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.NumberOptions;
import city.opendata.ingestion.cleaning.parse.Numbers;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Brings decimal numbers into plain notation; their scale stays. */
public final class DecimalValue implements Step {

  private final NumberOptions options;
  private final short wrongType;

  /** Takes the error for text that is no number. */
  public DecimalValue(NumberOptions options, int wrongType) {
    this.options = options;
    this.wrongType = (short) wrongType;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && !Numbers.isCanonical(bytes, starts[row], ends[row])) {
        int start = text.size();
        if (Numbers.canonical(bytes, starts[row], ends[row], text, options)) {
          bytes = text.bytes();
          starts[row] = start;
          ends[row] = text.size();
          cells.rewritten()[row] = true;
        } else {
          verdicts[row] = wrongType;
        }
      }
    }
  }
}
