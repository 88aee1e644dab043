package city.opendata.ingestion.cleaning.coordinate;

import city.opendata.ingestion.cleaning.text.Ascii;
import java.nio.charset.StandardCharsets;

/** Digits with at most one point among them. */
final class DecimalText {

  /** As many digits are exact in a double, and so is the power of ten that they are divided by. */
  private static final int EXACT_DIGITS = 15;

  private static final int MOST_LENGTH = 40;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private DecimalText() {}

  /** Behind the decimal that begins at {@code from}, or {@code from} when none does. */
  static int end(byte[] text, int from, int end) {
    int point = Ascii.skipDigits(text, from, end);
    if (point == from || point - from > MOST_LENGTH) {
      return from;
    }
    int last = point < end && text[point] == '.' ? Ascii.skipDigits(text, point + 1, end) : point;
    return last == point + 1 || last - from > MOST_LENGTH ? from : last;
  }

  /** The double next to a decimal that {@link #end} found. */
  static double value(byte[] text, int from, int to) {
    if (to - from > EXACT_DIGITS + 1) {
      return Double.parseDouble(new String(text, from, to - from, StandardCharsets.US_ASCII));
    }
    long digits = 0;
    int point = to;
    for (int i = from; i < to; i++) {
      if (text[i] == '.') {
        point = i + 1;
      } else {
        digits = digits * 10 + (text[i] - '0');
      }
    }
    return digits / POWERS[to - point];
  }

  static boolean hasPoint(byte[] text, int from, int to) {
    return Ascii.skipDigits(text, from, to) < to;
  }
}
