package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.DecimalOrder;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.util.List;

/** Replaces decimal numbers by the label of their band. */
final class DecimalBandStep implements Step {

  private final byte[][] bounds;
  private final byte[][] labels;

  DecimalBandStep(List<BigDecimal> bounds, String[] labels) {
    this.bounds =
        BandLabels.bytes(bounds.stream().map(BigDecimal::toPlainString).toArray(String[]::new));
    this.labels = BandLabels.bytes(labels);
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        byte[] label = labels[band(text.bytes(), starts[row], ends[row])];
        starts[row] = text.size();
        text.append(label, 0, label.length);
        ends[row] = text.size();
      }
    }
  }

  /** How many bounds are not above the number. */
  private int band(byte[] bytes, int start, int end) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      byte[] bound = bounds[middle];
      if (DecimalOrder.compare(bytes, start, end, bound, 0, bound.length) < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
