package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;

/**
 * Year, month and day as they are written, in one number: 20230501. Whether there was such a day is
 * not asked here, because 0000-00-00 says something too.
 */
final class DateFields {

  /** The text has no such fields. */
  static final int NONE = -1;

  private static final int YEAR_DIGITS = 4;
  private static final int COMPACT_LENGTH = 8;

  private DateFields() {}

  static int read(byte[] text, int start, int end) {
    int length = end - start;
    if (length < COMPACT_LENGTH) {
      return NONE;
    }
    byte separator = text[start + YEAR_DIGITS];
    if (separator == '-' || separator == '/' || separator == '.') {
      return separated(text, start, end, separator);
    }
    return length == COMPACT_LENGTH ? Ascii.number(text, start, end) : chinese(text, start, end);
  }

  private static int chinese(byte[] text, int start, int end) {
    int year = ChineseDate.yearMark(text, start, end);
    int month = year < 0 ? -1 : ChineseDate.monthMark(text, year, end);
    if (month < 0 || !ChineseDate.isDayMark(Han.last(text, start, end))) {
      return NONE;
    }
    return fields(
        ChineseDate.year(text, start, year),
        ChineseDate.number(text, year + Han.BYTES, month),
        ChineseDate.number(text, month + Han.BYTES, end - Han.BYTES));
  }

  static long epochDay(int fields) {
    return fields < 0
        ? Dates.NO_DATE
        : CivilCalendar.epochDay(fields / 10_000, fields / 100 % 100, fields % 100);
  }

  private static int separated(byte[] text, int start, int end, byte separator) {
    int month = start + YEAR_DIGITS + 1;
    int second = text[month + 1] == separator ? month + 1 : month + 2;
    if (second >= end || text[second] != separator) {
      return NONE;
    }
    return fields(
        Ascii.number(text, start, start + YEAR_DIGITS),
        ChineseDate.number(text, month, second),
        ChineseDate.number(text, second + 1, end));
  }

  private static int fields(int year, int month, int day) {
    return (year | month | day) < 0 ? NONE : year * 10_000 + month * 100 + day;
  }
}
