package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Months of a year, written as ISO 8601: 2023-05, 2023/5, 2023.05, 202305, 2023年5月 or 二〇二三年五月. */
public final class YearMonths {

  /** What {@link #parse} gives for text that is no month. */
  public static final int NO_MONTH = -1;

  private static final int YEAR_DIGITS = 4;
  private static final int COMPACT_LENGTH = 6;

  private YearMonths() {}

  /**
   * The months since January of the year 0, as {@code java.time} counts proleptic months, or {@link
   * #NO_MONTH}.
   */
  public static int parse(byte[] text, int start, int end) {
    int length = end - start;
    if (length < COMPACT_LENGTH) {
      return NO_MONTH;
    }
    int mark = start + YEAR_DIGITS;
    return switch (text[mark]) {
      case '-', '/' -> month(Ascii.number(text, start, mark), text, mark + 1, end);
      // 2023.1 may be what a spreadsheet left of 2023.10.
      case '.' ->
          length == COMPACT_LENGTH
              ? NO_MONTH
              : month(Ascii.number(text, start, mark), text, mark + 1, end);
      default -> length == COMPACT_LENGTH ? compact(text, start, end) : chinese(text, start, end);
    };
  }

  /** Six digits are a month of our time only: 230501 is none of the year 2305. */
  private static int compact(byte[] text, int start, int end) {
    int year = Ascii.number(text, start, start + YEAR_DIGITS);
    return year < 1900 || year > 2099 ? NO_MONTH : month(year, text, start + YEAR_DIGITS, end);
  }

  private static int chinese(byte[] text, int start, int end) {
    int year = ChineseDate.yearMark(text, start, end);
    int month = year < 0 ? -1 : ChineseDate.monthMark(text, year, end);
    if (month < 0) {
      return NO_MONTH;
    }
    boolean ends = Han.equals(text, month, end, "月") || Han.equals(text, month, end, "月份");
    return ends
        ? month(ChineseDate.year(text, start, year), text, year + Han.BYTES, month)
        : NO_MONTH;
  }

  private static int month(int year, byte[] text, int start, int end) {
    int month = ChineseDate.number(text, start, end);
    return year < 1 || month < 1 || month > 12 ? NO_MONTH : year * 12 + month - 1;
  }

  /** Appends a month of the years 1 to 9999 as 2023-05. */
  public static void append(int month, TextBuffer into) {
    int year = month / 12;
    Ascii.appendPair(into, year / 100);
    Ascii.appendPair(into, year % 100);
    into.append('-');
    Ascii.appendPair(into, month % 12 + 1);
  }
}
