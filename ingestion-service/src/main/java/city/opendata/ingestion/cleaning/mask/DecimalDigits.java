package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Writes numbers in plain notation. */
final class DecimalDigits {

  /** The least long has as many digits. */
  private static final int MOST_DIGITS = 19;

  private DecimalDigits() {}

  /** Appends a number with this many of its digits, at most 18, behind the point. */
  static void append(TextBuffer text, long unscaled, int scale) {
    if (unscaled < 0) {
      text.append('-');
    }
    int places = places(unscaled, scale);
    int length = places + (scale > 0 ? 1 : 0);
    text.reserve(length);
    byte[] bytes = text.bytes();
    int start = text.size();
    // Negative numbers have room for the least long; positive ones do not.
    long rest = unscaled < 0 ? unscaled : -unscaled;
    int at = start + length;
    for (int digit = 0; digit < places; digit++) {
      if (digit == scale && scale > 0) {
        bytes[--at] = '.';
      }
      bytes[--at] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    text.resize(start + length);
  }

  /** How many digits to write: one at least before the point. */
  private static int places(long unscaled, int scale) {
    long rest = unscaled < 0 ? unscaled : -unscaled;
    int digits = 1;
    while (digits < MOST_DIGITS && rest <= -10) {
      rest /= 10;
      digits++;
    }
    return Math.max(digits, scale + 1);
  }
}
