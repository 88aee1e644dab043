package city.opendata.ingestion.cleaning.risk;

import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up classes that are alike into the figures of a release. */
public final class AnonymityTally {

  private final AnonymityDemand demand;
  private final SortedMap<Long, Long> smallClasses = new TreeMap<>();
  private final List<Values> values;
  private long rows;
  private long classes;
  private long smallest;
  private long unique;

  /** What is known of one sensitive field. */
  private static final class Values {

    private final SortedMap<Long, Long> poorClasses = new TreeMap<>();
    private long least;
    private long poorRows;
  }

  /** A tally that has seen no class. */
  public AnonymityTally(AnonymityDemand demand) {
    this.demand = demand;
    this.values = demand.sensitive().stream().map(field -> new Values()).toList();
  }

  /**
   * Adds classes of the same size that have equally many values of each sensitive field.
   *
   * @param size rows of each; of those that are large enough, of the smallest
   * @param different for each sensitive field how many values each has; of those that have enough,
   *     the fewest
   * @param count how many classes these are
   * @param rowCount how many rows they have together
   */
  public void add(long size, long[] different, long count, long rowCount) {
    rows += rowCount;
    classes += count;
    smallest = smallest == 0 ? size : Math.min(smallest, size);
    unique += size == 1 ? count : 0;
    if (size < demand.leastRows()) {
      smallClasses.merge(size, count, Long::sum);
    }
    for (int i = 0; i < different.length; i++) {
      add(values.get(i), demand.sensitive().get(i), different[i], count, rowCount);
    }
  }

  /** Where nobody has a value there is none to learn. */
  private static void add(
      Values field, SensitiveField demanded, long different, long count, long rowCount) {
    if (different == 0) {
      return;
    }
    field.least = field.least == 0 ? different : Math.min(field.least, different);
    if (different < demanded.leastValues()) {
      field.poorClasses.merge(different, count, Long::sum);
      field.poorRows += rowCount;
    }
  }

  /** The figures of all classes. */
  public AnonymityReport report() {
    List<Diversity> diversity = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      SensitiveField field = demand.sensitive().get(i);
      Values found = values.get(i);
      diversity.add(
          new Diversity(
              field.name(), field.leastValues(), found.least, found.poorClasses, found.poorRows));
    }
    return new AnonymityReport(demand, rows, classes, smallest, unique, smallClasses, diversity);
  }
}
