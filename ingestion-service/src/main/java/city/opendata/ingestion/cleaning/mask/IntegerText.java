package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Writes whole numbers as text, so that +5, 05 and 5 are masked alike. */
final class IntegerText implements Step {

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        starts[row] = text.size();
        DecimalDigits.append(text, numbers[row], 0);
        ends[row] = text.size();
      }
    }
  }
}
