package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * Days, read into epoch days and written as ISO 8601: 2023-05-01, 2023/5/1 or 20230501. A day that
 * never was is no date, and neither is 230501, which could be read in three ways.
 */
public final class Dates {

  /** What {@link #parse} gives for text that is no date. */
  public static final long NO_DATE = Long.MIN_VALUE;

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
    return DateFields.epochDay(DateFields.read(text, start, end));
  }

  /** Appends an epoch day of the years 0 to 9999 as 2023-05-01. */
  public static void append(long epochDay, TextBuffer into) {
    CivilCalendar.append(epochDay, into);
  }
}
