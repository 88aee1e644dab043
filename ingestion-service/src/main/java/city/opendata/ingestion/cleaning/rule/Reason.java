package city.opendata.ingestion.cleaning.rule;

import java.util.Locale;

/** Why a row is bad. Each reason tells the arguments that its message needs. */
public enum Reason {
  /** A required cell is empty. No arguments. */
  REQUIRED_MISSING,
  /** No value of the field's type. Arguments: the type. */
  TYPE_MISMATCH,
  /** The pattern does not match the whole value. Arguments: the pattern. */
  PATTERN_MISMATCH,
  /** Fewer characters than allowed. Arguments: the least number. */
  TOO_SHORT,
  /** More characters than allowed. Arguments: the greatest number. */
  TOO_LONG,
  /** Below the minimum or above the maximum. Arguments: both, empty where there is none. */
  OUT_OF_RANGE,
  /** Not one of the listed codes. Arguments: how many there are, then the first of them. */
  NOT_IN_CODE_LIST,
  /** A row with more or fewer cells than the header. Arguments: expected, found. */
  FIELD_COUNT,
  /** The key of an earlier row. Found by whoever holds the rows. Arguments: the key's fields. */
  DUPLICATE_KEY;

  /** The name in reports and quarantine. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
