package city.opendata.ingestion.cleaning.parse;

import org.jspecify.annotations.Nullable;

/**
 * Which bare numbers a column has for dates. All are off unless the column is known to have them,
 * because any number would be a date.
 *
 * @param serials what spreadsheet serials count from; null when they are no dates
 * @param epochSeconds whether 9 or 10 digits are seconds since 1970
 * @param epochMilliseconds whether 12 or 13 digits are milliseconds since 1970
 */
public record DateOptions(
    @Nullable DateSystem serials, boolean epochSeconds, boolean epochMilliseconds) {

  /** Only what is written as a date. */
  public static final DateOptions WRITTEN = new DateOptions(null, false, false);
}
