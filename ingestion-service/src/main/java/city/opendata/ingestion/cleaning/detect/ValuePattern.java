package city.opendata.ingestion.cleaning.detect;

import java.util.Locale;

/** What a single cell can look like; a cell may look like several. */
public enum ValuePattern {
  /** With date, region and check character. */
  CITIZEN_ID,
  /** With date and region, and a wrong check character. */
  CITIZEN_ID_FORM,
  /** 15 digits with date and region. */
  CITIZEN_ID_OLD,
  /** 11 digits that the numbering plan assigns. */
  MOBILE,
  /** 11 digits from 13 to 19 that it does not assign. */
  MOBILE_LIKE,
  /** 11 digits that begin with an administrative division. */
  DIVISION_PREFIX,
  /** With area code. */
  LANDLINE,
  /** 7 or 8 digits. */
  LOCAL_NUMBER,
  /** 400 and 800, 12345 and the like: public. */
  SERVICE_NUMBER,
  /** UnionPay and Luhn's formula. */
  CARD,
  /** Another issuer's prefix and Luhn's formula. */
  CARD_OTHER,
  /** An issuer's prefix alone. */
  CARD_FORM,
  /** 9 to 25 digits. */
  ACCOUNT,
  EMAIL,
  /** Of an authority or a role. */
  EMAIL_PUBLIC,
  PLATE,
  PASSPORT,
  TRAVEL_PERMIT,
  /** 8 digits. */
  PERMIT_DIGITS,
  HONG_KONG_ID,
  TAIWAN_ID,
  /** With a right check character. */
  VIN,
  VIN_FORM,
  IP_PUBLIC,
  IP_INTERNAL,
  /** No number above 63, as versions have. */
  IP_SMALL,
  /** A number of four decimals or more within China. */
  COORDINATE,
  COORDINATE_PAIR,
  CREDIT_CODE,
  TRADER_CODE,
  /** Surname and one or two characters. */
  NAME,
  /** A name of characters that are common in names. */
  NAME_TYPICAL,
  /** Two or three capitalised words. */
  LATIN_NAME,
  /** A day until today. */
  DAY,
  /** A month. */
  MONTH,
  /** An address to the house. */
  HOUSE,
  /** An address to the number in the street. */
  ADDRESS,
  /** An address of a facility. */
  FACILITY,
  SEX,
  ETHNICITY,
  MARITAL_STATUS,
  POLITICAL_STATUS,
  EDUCATION,
  RELIGION,
  /** The name of an illness. */
  DISEASE,
  /** The name of an offence or a punishment. */
  OFFENCE,
  OCCUPATION,
  /** What sets a person apart, as 低保户 does. */
  SPECIAL_GROUP,
  /** The name of a country. */
  COUNTRY,
  /** A province, or a place within it. */
  PROVINCE,
  /** A word of a list that has all that a kind can be. */
  LISTED,
  /** 0 to 130, or with 岁. */
  SMALL_NUMBER,
  /** Letters and at least three digits. */
  CODE,
  /** A code of eight characters or more. */
  LONG_CODE,
  /** Digits, some of them replaced by asterisks. */
  MASKED,
  /** Stands for nothing. */
  PLACEHOLDER;

  /** The name on the wire, as in {@code citizen-id-form}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a check digit proves it. */
  public boolean isChecked() {
    return switch (this) {
      case CITIZEN_ID, CARD, CARD_OTHER, HONG_KONG_ID, TAIWAN_ID, VIN, CREDIT_CODE, TRADER_CODE ->
          true;
      default -> false;
    };
  }

  long bit() {
    return 1L << ordinal();
  }
}
