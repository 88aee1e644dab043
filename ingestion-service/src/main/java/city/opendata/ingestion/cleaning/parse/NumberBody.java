package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** What is between sign and marks: digits, digits in groups of three, or Chinese numerals. */
final class NumberBody {

  private static final int GROUP = 3;

  private NumberBody() {}

  /** Appends it as ASCII digits with at most one point; false when it is none of these. */
  static boolean append(byte[] text, int start, int end, TextBuffer into, NumberOptions options) {
    if (start >= end) {
      return false;
    }
    if (text[start] < 0) {
      return options.chinese() && appendChinese(text, start, end, into);
    }
    int whole = start;
    while (whole < end && (Ascii.isDigit(text[whole]) || text[whole] == ',')) {
      whole++;
    }
    boolean grouped = Ascii.skipDigits(text, start, whole) < whole;
    if (grouped && !(options.thousands() && isGrouped(text, start, whole))) {
      return false;
    }
    for (int i = start; i < whole; i++) {
      if (text[i] != ',') {
        into.append(text[i]);
      }
    }
    into.append(text, whole, end);
    return whole == end || (text[whole] == '.' && Ascii.areDigits(text, whole + 1, end));
  }

  /** Whether one to three digits that begin with no zero go before groups of exactly three. */
  private static boolean isGrouped(byte[] text, int start, int end) {
    int first = Ascii.skipDigits(text, start, end);
    if (first == start || first - start > GROUP || text[start] == '0') {
      return false;
    }
    for (int i = first; i < end; i += GROUP + 1) {
      if (text[i] != ',' || Ascii.skipDigits(text, i + 1, end) != i + 1 + GROUP) {
        return false;
      }
    }
    return true;
  }

  private static boolean appendChinese(byte[] text, int start, int end, TextBuffer into) {
    int point = Han.find(text, start, end, "点點");
    long whole = ChineseNumerals.parse(text, start, point < 0 ? end : point);
    if (whole < 0) {
      return false;
    }
    into.append(Long.toString(whole));
    return point < 0 || appendFraction(text, point + Han.BYTES, end, into);
  }

  private static boolean appendFraction(byte[] text, int start, int end, TextBuffer into) {
    into.append('.');
    for (int i = start; i < end; i += Han.BYTES) {
      int digit = ChineseDigit.value(Han.at(text, i, end));
      if (digit < 0) {
        return false;
      }
      into.append((char) ('0' + digit));
    }
    return start < end;
  }
}
