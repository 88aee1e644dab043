package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * Moments, read into microseconds since 1970 in UTC: a day as {@link Dates} reads it, a T or
 * blanks, and a time of day with or without an offset. A department that writes none means the time
 * on its wall, so it is +08:00. A day alone is no moment.
 */
public final class Moments {

  /** What {@link #parse} gives for text that is no moment. */
  public static final long NO_MOMENT = Long.MIN_VALUE;

  private static final int COMPACT_LENGTH = 14;
  private static final int COMPACT_DAY_LENGTH = 8;
  private static final long SECONDS_IN_A_DAY = 86_400;
  static final long MICROS_IN_A_DAY = SECONDS_IN_A_DAY * Clock.MICROS_IN_A_SECOND;

  private Moments() {}

  /** The microseconds of what is written as a moment, or {@link #NO_MOMENT}. */
  public static long parse(byte[] text, int start, int end) {
    return parse(text, start, end, DateOptions.WRITTEN);
  }

  /** The microseconds of the slice, or {@link #NO_MOMENT}. */
  public static long parse(byte[] text, int start, int end, DateOptions options) {
    int gap = start + IsoDay.LENGTH;
    if (gap < end && isGap(text[gap])) {
      long day = IsoDay.at(text, start);
      long clock = Clock.parse(text, gap + 1, end);
      if (day != Dates.NO_DATE && clock != Clock.NONE) {
        return day * MICROS_IN_A_DAY + clock;
      }
    }
    return rare(text, start, end, options);
  }

  private static long rare(byte[] text, int start, int end, DateOptions options) {
    if (end - start == COMPACT_LENGTH && Ascii.areDigits(text, start, end)) {
      return compact(text, start);
    }
    int dayEnd = dayEnd(text, start, end);
    long day = Dates.parse(text, start, dayEnd);
    if (day == Dates.NO_DATE) {
      return NumericDate.micros(text, start, end, options);
    }
    boolean mark = dayEnd < end && text[dayEnd] == 'T';
    int from = mark ? dayEnd + 1 : Blanks.skip(text, dayEnd, end);
    long clock = SpokenClock.parse(text, from, end);
    return clock == Clock.NONE ? NO_MOMENT : day * MICROS_IN_A_DAY + clock;
  }

  /** Behind the day: after its 日, or where no digit and no separator of a day is any more. */
  private static int dayEnd(byte[] text, int start, int end) {
    int chinese = ChineseDate.dayEnd(text, start, end);
    if (chinese > 0) {
      return chinese;
    }
    int i = start;
    while (i < end && text[i] >= '-' && text[i] <= '9') {
      i++;
    }
    return i;
  }

  /** 20230501080000 */
  private static long compact(byte[] text, int start) {
    int clock = start + COMPACT_DAY_LENGTH;
    long day = Dates.parse(text, start, clock);
    long micros =
        Clock.micros(
            Ascii.pair(text, clock),
            Ascii.pair(text, clock + 2),
            Ascii.pair(text, clock + 4),
            0,
            Clock.LOCAL_OFFSET);
    return day == Dates.NO_DATE || micros == Clock.NONE
        ? NO_MOMENT
        : day * MICROS_IN_A_DAY + micros;
  }

  private static boolean isGap(byte b) {
    return b == 'T' || b == ' ';
  }

  /** Appends a moment as 2023-05-01T08:00:00+08:00, with a fraction only when it has one. */
  public static void append(long micros, TextBuffer into) {
    long local = micros + Clock.LOCAL_OFFSET * Clock.MICROS_IN_A_SECOND;
    long ofDay = Math.floorMod(local, MICROS_IN_A_DAY);
    int second = (int) (ofDay / Clock.MICROS_IN_A_SECOND);
    Dates.append(Math.floorDiv(local, MICROS_IN_A_DAY), into);
    into.append('T');
    Ascii.appendPair(into, second / 3600);
    into.append(':');
    Ascii.appendPair(into, second / 60 % 60);
    into.append(':');
    Ascii.appendPair(into, second % 60);
    Clock.appendFraction((int) (ofDay % Clock.MICROS_IN_A_SECOND), into);
    into.append("+08:00");
  }
}
