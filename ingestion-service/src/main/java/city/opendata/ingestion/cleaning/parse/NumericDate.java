package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * Bare numbers that a column is known to have for dates. How many digits there are tells serials
 * (up to 5), seconds (9 or 10) and milliseconds (12 or 13) apart; a telephone number is none.
 */
final class NumericDate {

  private static final int SERIAL_DIGITS = 5;

  /** 2099-12-31 when counted from 1900. */
  private static final int LAST_SERIAL = 73_050;

  private static final int DAYS_FROM_1900_TO_1904 = 1462;
  private static final int DAY_0_OF_1904 = -24_107;

  /** The leap day of 1900 that the first spreadsheet believed in. */
  private static final int FALSE_LEAP_DAY = 60;

  private static final int FRACTION_DIGITS = 17;
  private static final long MILLIS_IN_A_DAY = 86_400_000;
  private static final long LOCAL_MICROS = Clock.LOCAL_OFFSET * Clock.MICROS_IN_A_SECOND;

  private NumericDate() {}

  /** The epoch day on the city's calendar, or {@link Dates#NO_DATE}. */
  static long day(byte[] text, int start, int end, DateOptions options) {
    long serial = serialDay(text, start, end, options.serials());
    if (serial != Dates.NO_DATE) {
      return serial;
    }
    long micros = epochMicros(text, start, end, options);
    return micros == Moments.NO_MOMENT
        ? Dates.NO_DATE
        : Math.floorDiv(micros + LOCAL_MICROS, Moments.MICROS_IN_A_DAY);
  }

  /** The microseconds since 1970 in UTC, or {@link Moments#NO_MOMENT}. */
  static long micros(byte[] text, int start, int end, DateOptions options) {
    int point = Ascii.skipDigits(text, start, end);
    long day = serialDay(text, start, point, options.serials());
    if (day == Dates.NO_DATE) {
      return epochMicros(text, start, end, options);
    }
    long millis = point == end ? 0 : millisOfDay(text, point, end);
    return millis < 0
        ? Moments.NO_MOMENT
        : day * Moments.MICROS_IN_A_DAY + millis * 1000 - LOCAL_MICROS;
  }

  /**
   * A number that could be a year, 1900 to 2099, is not taken for a day of 1905, because it hardly
   * ever is one.
   */
  private static long serialDay(byte[] text, int start, int end, @Nullable DateSystem system) {
    int serial = end - start > SERIAL_DIGITS ? -1 : Ascii.number(text, start, end);
    boolean padded = end - start > 1 && text[start] == '0';
    boolean year = serial >= 1900 && serial <= 2099;
    if (system == null || serial < 0 || padded || year) {
      return Dates.NO_DATE;
    }
    return switch (system) {
      case FROM_1900 -> dayFrom1900(serial);
      case FROM_1904 ->
          serial > LAST_SERIAL - DAYS_FROM_1900_TO_1904 ? Dates.NO_DATE : serial + DAY_0_OF_1904;
    };
  }

  private static long dayFrom1900(int serial) {
    if (serial < 1 || serial > LAST_SERIAL || serial == FALSE_LEAP_DAY) {
      return Dates.NO_DATE;
    }
    int real = serial < FALSE_LEAP_DAY ? serial + 1 : serial;
    return real - DAYS_FROM_1900_TO_1904 + DAY_0_OF_1904;
  }

  /** Milliseconds are as exact as a serial is: it has 15 significant digits. */
  private static long millisOfDay(byte[] text, int point, int end) {
    int digits = end - point - 1;
    if (text[point] != '.' || digits > FRACTION_DIGITS || !Ascii.areDigits(text, point + 1, end)) {
      return -1;
    }
    return Math.round(longNumber(text, point + 1, end) / Math.pow(10, digits) * MILLIS_IN_A_DAY);
  }

  private static long epochMicros(byte[] text, int start, int end, DateOptions options) {
    int digits = end - start;
    boolean seconds = options.epochSeconds() && (digits == 9 || digits == 10);
    boolean millis = options.epochMilliseconds() && (digits == 12 || digits == 13);
    if (!(seconds || millis) || text[start] == '0' || !Ascii.areDigits(text, start, end)) {
      return Moments.NO_MOMENT;
    }
    return longNumber(text, start, end) * (seconds ? Clock.MICROS_IN_A_SECOND : 1000);
  }

  private static long longNumber(byte[] text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }
}
