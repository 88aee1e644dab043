package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * Decimal numbers, written as {@link java.math.BigDecimal#toPlainString()} writes them: without
 * plus sign, leading zeros and exponent, and with the scale that they came with, so that 1.50 stays
 * 1.50.
 */
public final class Numbers {

  private Numbers() {}

  /** Whether the slice is a number that already is as {@link #canonical} would write it. */
  public static boolean isCanonical(byte[] text, int start, int end) {
    if (end <= start || end - start > PlainDecimal.MOST_DIGITS) {
      return false;
    }
    int first = text[start] == '-' ? start + 1 : start;
    int point = Ascii.skipDigits(text, first, end);
    // No digit, or a zero that says nothing.
    if (point == first || (text[first] == '0' && point > first + 1)) {
      return false;
    }
    if (point < end && (text[point] != '.' || !Ascii.areDigits(text, point + 1, end))) {
      return false;
    }
    return first == start || text[first] != '0' || !isZero(text, point + 1, end);
  }

  private static boolean isZero(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '0') {
        return false;
      }
    }
    return true;
  }

  /** Appends the canonical text of a plain number; false, and nothing appended, for other text. */
  public static boolean canonical(byte[] text, int start, int end, TextBuffer into) {
    return canonical(text, start, end, into, NumberOptions.PLAIN);
  }

  /** Appends the canonical text of a number; false, and nothing appended, for other text. */
  public static boolean canonical(
      byte[] text, int start, int end, TextBuffer into, NumberOptions options) {
    return PlainDecimal.append(text, start, end, 0, into)
        || MarkedNumber.append(text, start, end, into, options);
  }
}
