package city.opendata.ingestion.cleaning.value;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days as 2023-05-01, 2023/5/1 or 20230501, stored as ISO 8601. A day that never was is no date.
 */
public final class DateForm implements ValueForm {

  private static final int YEAR_DIGITS = 4;
  private static final int COMPACT_LENGTH = 8;
  private static final int LONGEST = 10;

  @Override
  public @Nullable String canonical(String text) {
    int length = text.length();
    if (length < COMPACT_LENGTH || length > LONGEST) {
      return null;
    }
    char separator = text.charAt(YEAR_DIGITS);
    if (separator == '-' || separator == '/') {
      return separated(text, separator);
    }
    return length == COMPACT_LENGTH ? date(text, YEAR_DIGITS, 6, 6) : null;
  }

  private static @Nullable String separated(String text, char separator) {
    int month = YEAR_DIGITS + 1;
    int second = text.indexOf(separator, month);
    int monthDigits = second - month;
    int dayDigits = text.length() - second - 1;
    if (monthDigits < 1 || monthDigits > 2 || dayDigits < 1 || dayDigits > 2) {
      return null;
    }
    return date(text, month, second, second + 1);
  }

  private static @Nullable String date(String text, int monthFrom, int monthTo, int dayFrom) {
    int year = Digits.number(text, 0, YEAR_DIGITS);
    int month = Digits.number(text, monthFrom, monthTo);
    int day = Digits.number(text, dayFrom, text.length());
    if (year < 1 || month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(day)) {
      return null;
    }
    String iso = iso(year, month, day);
    return iso.equals(text) ? text : iso;
  }

  private static String iso(int year, int month, int day) {
    StringBuilder date = new StringBuilder(LONGEST);
    String digits = Integer.toString(year);
    date.repeat('0', YEAR_DIGITS - digits.length()).append(digits);
    return twoDigits(twoDigits(date.append('-'), month).append('-'), day).toString();
  }

  private static StringBuilder twoDigits(StringBuilder date, int number) {
    return (number < 10 ? date.append('0') : date).append(number);
  }

  @Override
  public int compare(String left, String right) {
    return left.compareTo(right);
  }
}
