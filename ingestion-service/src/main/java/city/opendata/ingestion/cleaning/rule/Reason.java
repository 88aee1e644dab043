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
  /** Not written as an identifier of its kind is. Arguments: the kind. */
  WRONG_FORM,
  /** The check digit does not fit the others. Arguments: the kind. */
  WRONG_CHECK_DIGIT,
  /** An identifier with a day that never was or is to come. Arguments: the kind. */
  IMPOSSIBLE_DATE,
  /** An identifier with a division code that never was. Arguments: the kind. */
  UNKNOWN_REGION,
  /**
   * A spreadsheet has rounded the number, as 3.20205E+17: its digits are lost. Arguments: the kind.
   */
  DESTROYED_BY_SPREADSHEET,
  /** A longitude without latitude, or the other way round. Arguments: the fields of both. */
  POSITION_INCOMPLETE,
  /** Longitude and latitude have changed places. Arguments: the fields of both. */
  POSITION_SWAPPED,
  /** 0, 0, which stands for no position. Arguments: the fields of both. */
  POSITION_ZERO,
  /** Beyond 180 or 90 degrees. Arguments: the fields of both. */
  POSITION_IMPOSSIBLE,
  /** In GCJ-02 or BD-09 there is nothing outside China. Arguments: the fields of both. */
  POSITION_OUTSIDE_CHINA,
  /**
   * The row breaks a rule across its fields. Arguments: the rule's name, what it says in Chinese
   * and in English.
   */
  RULE_VIOLATED,
  /** A rule across fields could not be evaluated for the row. Arguments: the rule's name. */
  RULE_FAILED,
  /** A key that holds sensitive data. No arguments. */
  SENSITIVE_KEY,
  /** A number that is somebody's by its check digit, as an ID number. No arguments. */
  SENSITIVE_NUMBER,
  /** A row with more or fewer cells than the header. Arguments: expected, found. */
  FIELD_COUNT,
  /** The header once more, where files were put together. No arguments. */
  REPEATED_HEADER,
  /** The key of an earlier row. Found by whoever holds the rows. Arguments: the key's fields. */
  DUPLICATE_KEY,
  /** The key of a row that is released already. Found likewise. Arguments: the key's fields. */
  KEY_TAKEN,
  /**
   * Refers to what another dataset does not have. Found likewise. Arguments: the dataset, then its
   * key's fields.
   */
  REFERENCE_NOT_FOUND;

  /** The name in reports and quarantine. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
