package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Whole numbers, written without plus sign and leading zeros. 1.0 and 1e3 are none. */
public final class Integers {

  /**
   * What {@link #parse} gives for text that is no whole number of the range of a long. The least
   * long stands for it, so -9223372036854775808 is beyond that range here.
   */
  public static final long NO_INTEGER = Long.MIN_VALUE;

  /** Digits that never overflow. */
  private static final int SAFE_DIGITS = 18;

  private Integers() {}

  /** What a slice is. */
  public enum Kind {
    /** A whole number that {@link #parse} gives. */
    LONG,
    /** A whole number, but greater or less than any long. */
    BEYOND_LONG,
    /** No whole number. */
    NONE
  }

  /** The number that the slice spells, or {@link #NO_INTEGER}. */
  public static long parse(byte[] text, int start, int end) {
    if (end <= start || end - start > PlainDecimal.MOST_DIGITS) {
      return NO_INTEGER;
    }
    boolean negative = text[start] == '-';
    int first = negative || text[start] == '+' ? start + 1 : start;
    if (first == end) {
      return NO_INTEGER;
    }
    int safe = Math.min(end, first + SAFE_DIGITS);
    long value = 0;
    for (int i = first; i < safe; i++) {
      int digit = text[i] - '0';
      if ((digit | 9 - digit) < 0) {
        return NO_INTEGER;
      }
      value = value * 10 + digit;
    }
    if (safe < end) {
      value = parseLong(text, safe, end, value);
    }
    return value < 0 ? NO_INTEGER : negative ? -value : value;
  }

  /** Goes on with digits that may overflow; -1 when they do, or are none. */
  private static long parseLong(byte[] text, int start, int end, long high) {
    long value = high;
    for (int i = start; i < end; i++) {
      int digit = text[i] - '0';
      if ((digit | 9 - digit) < 0 || value > (Long.MAX_VALUE - digit) / 10) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Tells a number that is too large from text that is none. */
  public static Kind kind(byte[] text, int start, int end) {
    if (parse(text, start, end) != NO_INTEGER) {
      return Kind.LONG;
    }
    return isInteger(text, start, end) ? Kind.BEYOND_LONG : Kind.NONE;
  }

  private static boolean isInteger(byte[] text, int start, int end) {
    if (end <= start || end - start > PlainDecimal.MOST_DIGITS) {
      return false;
    }
    boolean signed = text[start] == '-' || text[start] == '+';
    return Ascii.areDigits(text, signed ? start + 1 : start, end);
  }

  /** Whether the slice is a whole number that already is as {@link #canonical} would write it. */
  public static boolean isCanonical(byte[] text, int start, int end) {
    if (!isInteger(text, start, end)) {
      return false;
    }
    byte first = text[start];
    byte leading = first == '-' ? text[start + 1] : first;
    return first != '+' && (leading != '0' || end - start == 1);
  }

  /** Appends the canonical text of a plain number; false, and nothing appended, for other text. */
  public static boolean canonical(byte[] text, int start, int end, TextBuffer into) {
    return canonical(text, start, end, into, NumberOptions.PLAIN);
  }

  /** Appends the canonical text of a number; false, and nothing appended, for other text. */
  public static boolean canonical(
      byte[] text, int start, int end, TextBuffer into, NumberOptions options) {
    if (isInteger(text, start, end)) {
      return PlainDecimal.append(text, start, end, 0, into);
    }
    int size = into.size();
    boolean whole =
        MarkedNumber.append(text, start, end, into, options)
            && Ascii.skipDigits(into.bytes(), skipMinus(into, size), into.size()) == into.size();
    if (!whole) {
      into.resize(size);
    }
    return whole;
  }

  private static int skipMinus(TextBuffer text, int at) {
    return text.bytes()[at] == '-' ? at + 1 : at;
  }
}
