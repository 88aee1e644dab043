package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Rounds decimal numbers in plain notation to multiples of a step, in exact arithmetic. */
final class RoundDecimalStep implements Step {

  private static final int MOST_DIGITS = PlainNumbers.MOST_DIGITS;
  private static final long[] POWERS = new long[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MOST_DIGITS; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final BigDecimal multipleOf;
  private final int scale;
  private final long unscaled;
  private final int precision;

  RoundDecimalStep(BigDecimal multipleOf) {
    this.scale = Math.max(0, multipleOf.stripTrailingZeros().scale());
    this.multipleOf = multipleOf.setScale(scale, RoundingMode.UNNECESSARY);
    this.unscaled = this.multipleOf.unscaledValue().longValueExact();
    this.precision = this.multipleOf.precision();
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int start = text.size();
        append(text, starts[row], ends[row]);
        starts[row] = start;
        ends[row] = text.size();
      }
    }
  }

  private void append(TextBuffer text, int start, int end) {
    byte[] bytes = text.bytes();
    long digits = 0;
    int point = end;
    int first = bytes[start] == '-' ? start + 1 : start;
    // One byte more than digits, for the point.
    if (end - first > MOST_DIGITS) {
      appendExact(text, start, end);
      return;
    }
    for (int i = first; i < end; i++) {
      if (bytes[i] == '.') {
        point = i + 1;
      } else {
        digits = 10 * digits + (bytes[i] - '0');
      }
    }
    int more = scale - (end - point);
    boolean fits = more >= 0 ? end - first + more <= MOST_DIGITS : precision - more <= MOST_DIGITS;
    if (!fits) {
      appendExact(text, start, end);
      return;
    }
    long multiple =
        more >= 0
            ? Rounding.quotient(digits * POWERS[more], unscaled)
            : Rounding.quotient(digits, unscaled * POWERS[-more]);
    long rounded = multiple * unscaled;
    DecimalDigits.append(text, first > start ? -rounded : rounded, scale);
  }

  /** For numbers that only texts are long enough for. */
  private void appendExact(TextBuffer text, int start, int end) {
    String number = new String(text.bytes(), start, end - start, StandardCharsets.US_ASCII);
    text.append(
        new BigDecimal(number)
            .divide(multipleOf, 0, RoundingMode.HALF_UP)
            .multiply(multipleOf)
            .toPlainString());
  }
}
