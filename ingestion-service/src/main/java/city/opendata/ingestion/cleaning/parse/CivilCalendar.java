package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The proleptic Gregorian calendar of ISO 8601 in plain arithmetic. Its years begin in March here,
 * so that a leap day is the last of its year.
 */
final class CivilCalendar {

  private static final int DAYS_TO_1970 = 719_468;
  private static final int DAYS_IN_400_YEARS = 146_097;
  private static final int DAYS_TO_JANUARY = 306;

  private CivilCalendar() {}

  /** The epoch day, or {@link Dates#NO_DATE} for a day that never was or a year before 1. */
  static long epochDay(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
      return Dates.NO_DATE;
    }
    int marchYear = month > 2 ? year : year - 1;
    int marchMonth = month > 2 ? month - 3 : month + 9;
    int leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
    int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
    return 365L * marchYear + leapDays + dayOfYear - DAYS_TO_1970;
  }

  private static int daysIn(int year, int month) {
    if (month == 2) {
      boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return 30 + ((month ^ month >> 3) & 1);
  }

  /** The year of a day. */
  static int year(long epochDay) {
    long era = Math.floorDiv(epochDay + DAYS_TO_1970, DAYS_IN_400_YEARS);
    int dayOfEra = dayOfEra(epochDay, era);
    int yearOfEra = yearOfEra(dayOfEra);
    int marchYear = (int) (era * 400) + yearOfEra;
    return dayOfYear(dayOfEra, yearOfEra) < DAYS_TO_JANUARY ? marchYear : marchYear + 1;
  }

  private static int dayOfEra(long epochDay, long era) {
    return (int) (epochDay + DAYS_TO_1970 - era * DAYS_IN_400_YEARS);
  }

  private static int yearOfEra(int dayOfEra) {
    return (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
  }

  private static int dayOfYear(int dayOfEra, int yearOfEra) {
    return dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  }

  /** Appends a day as 2023-05-01. */
  static void append(long epochDay, TextBuffer into) {
    long era = Math.floorDiv(epochDay + DAYS_TO_1970, DAYS_IN_400_YEARS);
    int dayOfEra = dayOfEra(epochDay, era);
    int yearOfEra = yearOfEra(dayOfEra);
    int dayOfYear = dayOfYear(dayOfEra, yearOfEra);
    int marchMonth = (5 * dayOfYear + 2) / 153;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    int year = (int) (era * 400) + yearOfEra + (month <= 2 ? 1 : 0);
    Ascii.appendPair(into, year / 100);
    Ascii.appendPair(into, year % 100);
    into.append('-');
    Ascii.appendPair(into, month);
    into.append('-');
    Ascii.appendPair(into, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
  }
}
