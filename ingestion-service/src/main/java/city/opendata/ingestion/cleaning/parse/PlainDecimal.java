package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Digits with sign, point and exponent, and their form without an exponent. */
final class PlainDecimal {

  /** Neither the text nor its plain form has more than any number that a department means. */
  static final int MOST_DIGITS = 100;

  private static final int MOST_EXPONENT_DIGITS = 3;
  private static final int NO_EXPONENT = Integer.MIN_VALUE;

  private PlainDecimal() {}

  /**
   * Appends the plain form of the number times ten to the power of {@code shift}; false, and
   * nothing appended, when the slice is no number or its plain form too long.
   */
  static boolean append(byte[] text, int start, int end, int shift, TextBuffer into) {
    if (end <= start || end - start > MOST_DIGITS) {
      return false;
    }
    int first = text[start] == '-' || text[start] == '+' ? start + 1 : start;
    int point = Ascii.skipDigits(text, first, end);
    int last = point < end && text[point] == '.' ? Ascii.skipDigits(text, point + 1, end) : point;
    boolean hasDigit = point > first || last > point + 1;
    int exponent = last == end ? 0 : exponent(text, last, end);
    if (!hasDigit || exponent == NO_EXPONENT) {
      return false;
    }
    int significant = firstSignificant(text, first, last);
    int scale = Math.max(0, last - point - 1) - exponent - shift;
    int precision = significant == last ? 1 : digits(significant, point, last);
    if (precision - scale > MOST_DIGITS || Math.abs(scale) > MOST_DIGITS) {
      return false;
    }
    if (significant == last) {
      appendZero(scale, into);
      return true;
    }
    if (text[start] == '-') {
      into.append('-');
    }
    appendDigits(text, significant, point, last, scale, into);
    return true;
  }

  private static int exponent(byte[] text, int mark, int end) {
    if (text[mark] != 'e' && text[mark] != 'E') {
      return NO_EXPONENT;
    }
    int digits = mark + 1;
    boolean negative = digits < end && text[digits] == '-';
    if (negative || (digits < end && text[digits] == '+')) {
      digits++;
    }
    int value = end - digits > MOST_EXPONENT_DIGITS ? -1 : Ascii.number(text, digits, end);
    return value < 0 ? NO_EXPONENT : negative ? -value : value;
  }

  private static int firstSignificant(byte[] text, int first, int last) {
    int i = first;
    while (i < last && (text[i] == '0' || text[i] == '.')) {
      i++;
    }
    return i;
  }

  /** How many digits there are from {@code from} on, if the point is no digit. */
  private static int digits(int from, int point, int last) {
    return point >= from && point < last ? last - from - 1 : last - from;
  }

  /** Zero has no sign, and keeps only the scale that is behind the point. */
  private static void appendZero(int scale, TextBuffer into) {
    into.append('0');
    if (scale > 0) {
      into.append('.');
      appendZeros(scale, into);
    }
  }

  private static void appendDigits(
      byte[] text, int significant, int point, int last, int scale, TextBuffer into) {
    int whole = digits(significant, point, last) - scale;
    if (whole <= 0) {
      into.append('0');
      into.append('.');
      appendZeros(-whole, into);
    }
    int count = 0;
    for (int i = significant; i < last; i++) {
      if (i == point) {
        continue;
      }
      if (count == whole && count > 0) {
        into.append('.');
      }
      into.append(text[i]);
      count++;
    }
    appendZeros(whole - count, into);
  }

  private static void appendZeros(int count, TextBuffer into) {
    for (int i = 0; i < count; i++) {
      into.append('0');
    }
  }
}
