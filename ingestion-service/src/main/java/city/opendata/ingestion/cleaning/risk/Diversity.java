package city.opendata.ingestion.cleaning.risk;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many different values of a sensitive field the classes have. Where nobody has a value there
 * is none to learn, so a class without any is not among them.
 *
 * @param field its name
 * @param demanded how many each class must have
 * @param least how many the poorest class has (l); 0 when no class has any
 * @param poorClasses how many classes there are of each number of values below what is demanded
 * @param poorRows the rows of those classes
 */
public record Diversity(
    String field, int demanded, long least, SortedMap<Long, Long> poorClasses, long poorRows) {

  public Diversity {
    poorClasses = Collections.unmodifiableSortedMap(new TreeMap<>(poorClasses));
  }

  /** How many classes have too few values. */
  public long poorClassCount() {
    return poorClasses.values().stream().mapToLong(Long::longValue).sum();
  }
}
