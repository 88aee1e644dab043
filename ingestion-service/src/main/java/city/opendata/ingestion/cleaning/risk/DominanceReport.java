package city.opendata.ingestion.cleaning.risk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cells of an aggregate must not be shown. What remains may still tell a suppressed cell
 * by a sum over a line: complementary suppression is for whoever lays out the table.
 *
 * @param demand what was demanded
 * @param rule that was applied
 * @param cells with at least one contributor
 * @param suppressed of those, by the first reason that holds
 */
public record DominanceReport(
    DominanceDemand demand, DominanceRule rule, long cells, Map<Suppression, Long> suppressed) {

  public DominanceReport {
    Map<Suppression, Long> copy = new EnumMap<>(Suppression.class);
    copy.putAll(suppressed);
    suppressed = Collections.unmodifiableMap(copy);
  }

  /** How many cells must not be shown. */
  public long suppressedCells() {
    return suppressed.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether all cells may be shown. */
  public boolean passes() {
    return suppressed.isEmpty();
  }
}
