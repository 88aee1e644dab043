package city.opendata.ingestion.cleaning.report;

/**
 * What GB/T 36344-2018 measures, as far as a file and its contract tell. Each is A of B elements; a
 * B of 0 is not evaluated.
 */
public enum Measure {
  /** Cells that are in their code list or begin with a known division. */
  REFERENCE_DATA("0105"),
  /** Required cells that have a value. */
  ELEMENTS("0201"),
  /** Rows with all their cells, and a value in each that is required. */
  RECORDS("0202"),
  /** Cells whose check digit, date and range are right. */
  CONTENT("0301"),
  /** Cells with the form, type, pattern and length that the contract wants. */
  FORMAT("0302"),
  /** Rows that repeat a key, of those that keep the contract otherwise. */
  DUPLICATES("0303"),
  /** Rows with a key of their own, of the same. */
  UNIQUENESS("0304"),
  /** Rows that went to quarantine. */
  DIRTY_ROWS("0305"),
  /** Rows that keep the rules between their cells and with other data. */
  RELATED_DATA("0402"),
  /** Days and moments that are within the range of the contract. */
  PERIOD("0501"),
  /** Fields that are released, masked or not. */
  ACCESSIBLE("0601"),
  /** Rows that can be released. */
  USABLE("0602");

  private static final int DIMENSION_DIGITS = 2;

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  /** The number that the standard gives it. */
  public String code() {
    return code;
  }

  /** The number of its dimension: 01 conformity to 06 accessibility. */
  public String dimension() {
    return code.substring(0, DIMENSION_DIGITS);
  }

  /** Whether it counts what is wrong, so that less is better. */
  public boolean countsFaults() {
    return this == DUPLICATES || this == DIRTY_ROWS;
  }
}
