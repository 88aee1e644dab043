package city.opendata.bench.data;

/** What is wrong with a bad row; it has one of them. */
public enum Damage {
  /** The last place of the ID number does not follow from the others. */
  WRONG_CHECK_DIGIT,
  /** The 30th of February. */
  IMPOSSIBLE_DATE,
  /** A letter O where a zero belongs. */
  LETTER_IN_NUMBER,
  /** A required cell is empty. */
  MISSING_DISTRICT
}
