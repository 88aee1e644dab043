package city.opendata.ingestion.cleaning.risk;

import city.opendata.ingestion.cleaning.report.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The risk that someone is found in released rows, by the measures of GB/T 42460 annex D. A class
 * is all rows with the same quasi-identifiers; classes are told by their sizes only.
 *
 * @param demand what was demanded
 * @param rows released
 * @param classes among them
 * @param smallest rows of the smallest class (k); 0 without rows
 * @param unique rows that are alone in their class
 * @param smallClasses how many classes there are of each size below the threshold
 * @param diversity of each sensitive field
 */
public record AnonymityReport(
    AnonymityDemand demand,
    long rows,
    long classes,
    long smallest,
    long unique,
    SortedMap<Long, Long> smallClasses,
    List<Diversity> diversity) {

  public AnonymityReport {
    smallClasses = Collections.unmodifiableSortedMap(new TreeMap<>(smallClasses));
    diversity = List.copyOf(diversity);
  }

  /** The risk of whoever is easiest to find (prosecutor risk). */
  public Ratio greatestRisk() {
    return new Ratio(Math.min(1, smallest), smallest);
  }

  /** The risk of everyone on average. */
  public Ratio averageRisk() {
    return new Ratio(classes, rows);
  }

  /** The share of rows that are alone in their class. */
  public Ratio uniqueness() {
    return new Ratio(unique, rows);
  }

  /** How many rows are in classes below the threshold. */
  public long smallClassRows() {
    return smallClasses.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
  }

  /** Whether the rows may be released. */
  public boolean passes() {
    return failures().isEmpty();
  }

  /** Why not. */
  public List<RiskFailure> failures() {
    List<RiskFailure> failures = new ArrayList<>();
    if (!smallClasses.isEmpty()) {
      long count = smallClasses.values().stream().mapToLong(Long::longValue).sum();
      failures.add(
          new RiskFailure.TooFewRows(smallest, demand.leastRows(), count, smallClassRows()));
    }
    for (Diversity one : diversity) {
      if (!one.poorClasses().isEmpty()) {
        failures.add(
            new RiskFailure.TooFewValues(
                one.field(), one.least(), one.demanded(), one.poorClassCount(), one.poorRows()));
      }
    }
    return List.copyOf(failures);
  }
}
