package city.opendata.ingestion.cleaning.report;

import java.util.Locale;

/** What normalising did to a cell. */
public enum Change {
  /** Blanks at its ends were removed. */
  TRIMMED,
  /** Full-width characters became half-width ones. */
  HALF_WIDTH,
  /** A word that stands for nothing became an empty cell. */
  NULL_WORD,
  /** The declared unit was taken from a number. */
  UNIT_REMOVED,
  /** A longitude or latitude was brought into another coordinate system. */
  CONVERTED,
  /** A value was masked for release. */
  MASKED,
  /** Something sensitive inside a text was masked. */
  MASKED_IN_TEXT,
  /** The same value, written in its type's canonical form. */
  CANONICAL_FORM;

  /** The name in reports. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
