package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Times of day as 08:05:30.125+08:00, of which the hour and the minute must be there. */
final class Clock {

  /** The text is no time. It is further from any midnight than an offset can be. */
  static final long NONE = Long.MIN_VALUE;

  static final int LOCAL_OFFSET = 8 * 3600;
  static final long MICROS_IN_A_SECOND = 1_000_000;

  private static final int FRACTION_DIGITS = 6;
  private static final int[] FRACTION_UNITS = {0, 100_000, 10_000, 1_000, 100, 10, 1};

  private Clock() {}

  /** The microseconds from midnight in UTC, below 0 when the offset leads to the day before. */
  static long parse(byte[] text, int start, int end) {
    int colon = start + 1 < end && text[start + 1] == ':' ? start + 1 : start + 2;
    if (end - colon < 3 || text[colon] != ':') {
      return NONE;
    }
    int hour = Ascii.number(text, start, colon);
    int minute = Ascii.pair(text, colon + 1);
    int second = 0;
    int fraction = 0;
    int next = colon + 3;
    if (next < end && text[next] == ':') {
      if (end - next < 3) {
        return NONE;
      }
      second = Ascii.pair(text, next + 1);
      next += 3;
      if (next < end && text[next] == '.') {
        int point = next;
        next = Ascii.skipDigits(text, point + 1, end);
        fraction = fraction(text, point + 1, next);
      }
    }
    int offset = next == end ? LOCAL_OFFSET : Offset.seconds(text, next, end);
    return offset == Offset.NONE ? NONE : micros(hour, minute, second, fraction, offset);
  }

  /** A number below 0 says that this part was no number. */
  static long micros(int hour, int minute, int second, int fraction, int offset) {
    boolean real =
        (hour | minute | second | fraction) >= 0 && hour < 24 && minute < 60 && second < 60;
    return real
        ? (hour * 3600 + minute * 60 + second - offset) * MICROS_IN_A_SECOND + fraction
        : NONE;
  }

  private static int fraction(byte[] text, int start, int end) {
    int digits = end - start;
    return digits < 1 || digits > FRACTION_DIGITS
        ? -1
        : Ascii.number(text, start, end) * FRACTION_UNITS[digits];
  }

  /** Appends microseconds as .125, or nothing when there are none. */
  static void appendFraction(int micros, TextBuffer into) {
    if (micros == 0) {
      return;
    }
    into.append('.');
    int rest = micros;
    for (int unit = FRACTION_UNITS[1]; rest > 0; unit /= 10) {
      into.append((char) ('0' + rest / unit));
      rest %= unit;
    }
  }
}
