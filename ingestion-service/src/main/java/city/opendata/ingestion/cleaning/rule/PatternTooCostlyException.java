package city.opendata.ingestion.cleaning.rule;

/** A pattern that backtracks without end: the contract is at fault, not the row. */
public final class PatternTooCostlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PatternTooCostlyException(String pattern) {
    super("Too costly to match: " + pattern, null, false, false);
  }
}
