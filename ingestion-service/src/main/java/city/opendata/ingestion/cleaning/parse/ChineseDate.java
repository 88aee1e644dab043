package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;

/**
 * The parts of 2023年5月1日 and 二〇二三年五月一日. A day of the lunar calendar has other names (正月, 初一) or 农历
 * before it, and so is none of these.
 */
final class ChineseDate {

  private static final int YEAR_DIGITS = 4;

  private ChineseDate() {}

  /** Where the 年 is behind a year of four digits, Arabic or Chinese; -1 when there is none. */
  static int yearMark(byte[] text, int start, int end) {
    if (start >= end) {
      return -1;
    }
    int mark = start + YEAR_DIGITS * (text[start] < 0 ? Han.BYTES : 1);
    return Han.at(text, mark, end) == '年' ? mark : -1;
  }

  /** The number of a year of four digits, or -1. */
  static int year(byte[] text, int start, int mark) {
    return mark - start == YEAR_DIGITS
        ? Ascii.number(text, start, mark)
        : (int) ChineseNumerals.digits(text, start, mark);
  }

  static int monthMark(byte[] text, int yearMark, int end) {
    return Han.find(text, yearMark, end, "月");
  }

  static boolean isDayMark(char c) {
    return c == '日' || c == '号' || c == '號';
  }

  /** Behind the day of a date that other text may follow, or -1. */
  static int dayEnd(byte[] text, int start, int end) {
    int mark = Han.find(text, start, end, "日号號");
    return mark < 0 ? -1 : mark + Han.BYTES;
  }

  /** A month, day, hour or minute: one or two digits, or a numeral below one hundred; or -1. */
  static int number(byte[] text, int start, int end) {
    if (start >= end || text[start] >= 0) {
      return end - start > 2 ? -1 : Ascii.number(text, start, end);
    }
    long value = ChineseNumerals.parse(text, start, end);
    // 一二月 is not the twelfth: it names two months.
    boolean two = value > 9 && ChineseNumerals.digits(text, start, end) == value;
    return value > 99 || two ? -1 : (int) value;
  }
}
