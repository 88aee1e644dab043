package city.opendata.ingestion.cleaning.identifier;

/** What a check found; the first that holds, in this order after {@link #VALID}. */
public enum Verdict {
  /** An identifier of the kind, in its canonical spelling. Not that it was ever issued. */
  VALID,
  /** What a spreadsheet leaves of a long number, as 3.20205E+17. The digits are gone for good. */
  DESTROYED,
  /** Another length, or a character that has no place there. */
  WRONG_FORM,
  /** Names a province, prefecture or division that there never was. */
  UNKNOWN_REGION,
  /** A birthday that no calendar has, that is still to come, or that nobody alive has. */
  IMPOSSIBLE_DATE,
  /** The check digit belongs to another number: most likely a typing error. */
  WRONG_CHECK_DIGIT
}
