package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * Days, read into epoch days and written as ISO 8601: 2023-05-01, 2023/5/1, 2023.5.1, 20230501,
 * 2023年5月1日 or 二〇二三年五月一日. A day that never was is no date, and neither is 230501, which could be
 * read in three ways, nor a day of the lunar calendar.
 */
public final class Dates {

  /** What {@link #parse} gives for text that is no date. */
  public static final long NO_DATE = Long.MIN_VALUE;

  /** 9999-12-31, which stands for no end in sight. */
  public static final long OPEN_END = 2_932_896;

  private static final int DAY_0_OF_A_SPREADSHEET = 19_000_100;

  private Dates() {}

  /** The epoch day of what is written as a date, or {@link #NO_DATE}. */
  public static long parse(byte[] text, int start, int end) {
    return parse(text, start, end, DateOptions.WRITTEN);
  }

  /** The epoch day of the slice, or {@link #NO_DATE}. */
  public static long parse(byte[] text, int start, int end, DateOptions options) {
    if (end - start == IsoDay.LENGTH) {
      long day = IsoDay.at(text, start);
      if (day != NO_DATE) {
        return day;
      }
    }
    long day = DateFields.epochDay(DateFields.read(text, start, end));
    return day == NO_DATE ? NumericDate.day(text, start, end, options) : day;
  }

  /** Whether the slice says that there is no end: 9999-12-31 in any form, 长期 or 永久. */
  public static boolean isOpenEnd(byte[] text, int start, int end) {
    return parse(text, start, end) == OPEN_END
        || Han.equals(text, start, end, "长期")
        || Han.equals(text, start, end, "永久");
  }

  /** Whether the slice is what programs write for no date at all: 0000-00-00 or 1900-01-00. */
  public static boolean isNone(byte[] text, int start, int end) {
    int fields = DateFields.read(text, start, end);
    return fields == 0 || fields == DAY_0_OF_A_SPREADSHEET;
  }

  /** The year of an epoch day. */
  public static int year(long epochDay) {
    return CivilCalendar.year(epochDay);
  }

  /** Appends an epoch day of the years 0 to 9999 as 2023-05-01. */
  public static void append(long epochDay, TextBuffer into) {
    CivilCalendar.append(epochDay, into);
  }
}
