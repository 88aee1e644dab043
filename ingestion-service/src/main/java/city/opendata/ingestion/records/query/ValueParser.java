package city.opendata.ingestion.records.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a URL strictly: ASCII digits, bounded length, dates that exist. Each method
 * answers null for anything else, before a costly conversion starts.
 */
final class ValueParser {

  /** Longest number; one with an exponent beyond two digits could fill the memory. */
  static final int LONGEST_NUMBER = 100;

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]++(\\.[0-9]++)?([eE][+-]?[0-9]{1,2})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?)"
              + "(Z|[ +-][0-9]{2}:[0-9]{2})");

  private ValueParser() {}

  static @Nullable Long integer(String text) {
    String trimmed = text.strip();
    if (!INTEGER.matcher(trimmed).matches()) {
      return null;
    }
    try {
      return Long.valueOf(trimmed);
    } catch (NumberFormatException outOfRange) {
      return null;
    }
  }

  static @Nullable BigDecimal number(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST_NUMBER || !NUMBER.matcher(trimmed).matches()) {
      return null;
    }
    return new BigDecimal(trimmed);
  }

  static @Nullable Boolean truth(String text) {
    String trimmed = text.strip();
    if (trimmed.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    return trimmed.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  static @Nullable LocalDate date(String text) {
    String trimmed = text.strip();
    if (!DATE.matcher(trimmed).matches()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(trimmed);
      return date.getYear() == 0 ? null : date;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** A space stands for the plus of the offset, which a URL loses unless it is written as %2B. */
  static @Nullable OffsetDateTime instant(String text) {
    var matcher = INSTANT.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    try {
      OffsetDateTime instant =
          OffsetDateTime.parse(matcher.group(1) + matcher.group(2).replace(' ', '+'));
      // PostgreSQL takes no offset beyond 16 hours, and two forms of an instant are one filter
      return instant.getYear() == 0 ? null : instant.withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException noSuchInstant) {
      return null;
    }
  }
}
