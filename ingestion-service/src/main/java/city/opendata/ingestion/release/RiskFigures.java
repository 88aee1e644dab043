package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.risk.AnonymityReport;
import city.opendata.ingestion.cleaning.risk.DominanceReport;
import org.jspecify.annotations.Nullable;

/**
 * What was found in all rows that a release would have.
 *
 * @param anonymity null when the contract demands none
 * @param dominance null when the contract demands no such check
 */
record RiskFigures(@Nullable AnonymityReport anonymity, @Nullable DominanceReport dominance) {

  /** Nothing was demanded. */
  static final RiskFigures NONE = new RiskFigures(null, null);
}
