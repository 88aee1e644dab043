package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.DecimalOrder;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Minimum and maximum, both included, of decimal numbers. */
public final class DecimalRange implements Step {

  private final byte @Nullable [] minimum;
  private final byte @Nullable [] maximum;
  private final short outOfRange;

  /** Either bound may be missing; both are in plain notation. */
  public DecimalRange(@Nullable String minimum, @Nullable String maximum, int outOfRange) {
    this.minimum = minimum == null ? null : minimum.getBytes(StandardCharsets.US_ASCII);
    this.maximum = maximum == null ? null : maximum.getBytes(StandardCharsets.US_ASCII);
    this.outOfRange = (short) outOfRange;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && !isWithin(bytes, starts[row], ends[row])) {
        verdicts[row] = outOfRange;
      }
    }
  }

  private boolean isWithin(byte[] bytes, int start, int end) {
    return (minimum == null
            || DecimalOrder.compare(bytes, start, end, minimum, 0, minimum.length) >= 0)
        && (maximum == null
            || DecimalOrder.compare(bytes, start, end, maximum, 0, maximum.length) <= 0);
  }
}
