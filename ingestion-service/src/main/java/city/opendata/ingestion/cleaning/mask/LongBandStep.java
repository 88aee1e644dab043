package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;

/** Replaces integers, days and moments by the label of their band. */
final class LongBandStep implements Step {

  private final long[] bounds;
  private final byte[][] labels;

  /** Takes the first number of each band but the first, ascending, and the label of each band. */
  LongBandStep(long[] bounds, String[] labels) {
    this.bounds = bounds;
    this.labels = BandLabels.bytes(labels);
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int found = Arrays.binarySearch(bounds, numbers[row]);
        byte[] label = labels[found >= 0 ? found + 1 : -found - 1];
        starts[row] = text.size();
        text.append(label, 0, label.length);
        ends[row] = text.size();
      }
    }
  }
}
