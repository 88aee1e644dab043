package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;

/** Times of day in Chinese: 8时5分30秒, 八点, 下午 8:05. */
final class SpokenClock {

  private static final int HALF_A_DAY = 12;
  private static final int PERIOD_BYTES = 2 * Han.BYTES;
  private static final String HOUR_MARKS = "时時点點";

  private SpokenClock() {}

  /** As {@link Clock#parse}; without an offset it is the time on the city's wall. */
  static long parse(byte[] text, int start, int end) {
    boolean morning = Han.startsWith(text, start, end, "上午");
    boolean afternoon = Han.startsWith(text, start, end, "下午");
    if (!morning && !afternoon) {
      return clock(text, start, end);
    }
    int from = Blanks.skip(text, start + PERIOD_BYTES, end);
    int hour = hour(text, from, end);
    long clock = clock(text, from, end);
    boolean possible = morning ? hour <= HALF_A_DAY : hour > 0;
    return clock == Clock.NONE || !possible
        ? Clock.NONE
        : clock + shift(hour, morning) * 3600 * Clock.MICROS_IN_A_SECOND;
  }

  /** Twelve in the morning is midnight; 下午 14:30 is not counted twice. */
  private static int shift(int hour, boolean morning) {
    if (morning) {
      return hour == HALF_A_DAY ? -HALF_A_DAY : 0;
    }
    return hour < HALF_A_DAY ? HALF_A_DAY : 0;
  }

  private static int hour(byte[] text, int start, int end) {
    int mark = Han.find(text, start, end, HOUR_MARKS);
    return mark < 0
        ? Ascii.number(text, start, Ascii.skipDigits(text, start, end))
        : ChineseDate.number(text, start, mark);
  }

  private static long clock(byte[] text, int start, int end) {
    int hour = Han.find(text, start, end, HOUR_MARKS);
    return hour < 0 ? Clock.parse(text, start, end) : spoken(text, start, hour, end);
  }

  private static long spoken(byte[] text, int start, int hourMark, int end) {
    int minuteStart = hourMark + Han.BYTES;
    int minuteMark = Han.find(text, minuteStart, end, "分");
    int secondStart = minuteMark < 0 ? minuteStart : minuteMark + Han.BYTES;
    return Clock.micros(
        ChineseDate.number(text, start, hourMark),
        minuteMark < 0 ? 0 : ChineseDate.number(text, minuteStart, minuteMark),
        secondStart == end ? 0 : second(text, secondStart, end),
        0,
        Clock.LOCAL_OFFSET);
  }

  private static int second(byte[] text, int start, int end) {
    return Han.last(text, start, end) == '秒'
        ? ChineseDate.number(text, start, end - Han.BYTES)
        : -1;
  }
}
