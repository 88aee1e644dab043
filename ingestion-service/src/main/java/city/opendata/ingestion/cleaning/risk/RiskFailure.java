package city.opendata.ingestion.cleaning.risk;

/** Why rows may not be released. */
public sealed interface RiskFailure {

  /** How many classes are in the way. */
  long classes();

  /** How many rows they have, which would have to be suppressed or generalised. */
  long rows();

  /** Classes are too small for k-anonymity. */
  record TooFewRows(long least, long demanded, long classes, long rows) implements RiskFailure {}

  /** Classes have too few different values of a sensitive field for l-diversity. */
  record TooFewValues(String field, long least, long demanded, long classes, long rows)
      implements RiskFailure {}
}
