package city.opendata.ingestion.cleaning.step;

/** A pattern that backtracks without end: the contract is at fault, not the row. */
public final class PatternTooCostlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int row;

  PatternTooCostlyException(String pattern, int row) {
    super("Too costly to match: " + pattern, null, false, false);
    this.row = row;
  }

  /** The row of the block at which it showed. */
  public int row() {
    return row;
  }
}
