package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The proleptic Gregorian calendar of ISO 8601 in plain arithmetic. Its years begin in March here,
 * so that a leap day is the last of its year.
 */
final class CivilCalendar {

  private static final int DAYS_TO_1970 = 719_468;
  private static final int DAYS_IN_400_YEARS = 146_097;

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

  /** Appends a day as 2023-05-01. */
  static void append(long epochDay, TextBuffer into) {
    long days = epochDay + DAYS_TO_1970;
    long era = Math.floorDiv(days, DAYS_IN_400_YEARS);
    int dayOfEra = (int) (days - era * DAYS_IN_400_YEARS);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * dayOfYear + 2) / 153;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    int year = (int) (era * 400) + yearOfEra + (month <= 2 ? 1 : 0);
    AsciiDigits.appendPair(into, year / 100);
    AsciiDigits.appendPair(into, year % 100);
    into.append('-');
    AsciiDigits.appendPair(into, month);
    into.append('-');
    AsciiDigits.appendPair(into, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
  }
}
