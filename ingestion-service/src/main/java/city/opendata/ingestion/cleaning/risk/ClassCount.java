package city.opendata.ingestion.cleaning.risk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Goes once over sorted totals, class by class. The first total of a class counts its rows (third
 * part of the key 0); the others are one for each value of a sensitive field (its number from 1
 * on).
 */
final class ClassCount {

  private final AnonymityThresholds thresholds;
  private final List<SensitiveColumn> sensitive;
  private final SortedMap<Long, Long> smallClasses = new TreeMap<>();
  private final List<SortedMap<Long, Long>> poorClasses = new ArrayList<>();
  private final long[] poorRows;
  private final long[] least;
  private final long[] values;
  private long rows;
  private long classes;
  private long smallest;
  private long unique;
  private long size;

  ClassCount(AnonymityThresholds thresholds, List<SensitiveColumn> sensitive) {
    this.thresholds = thresholds;
    this.sensitive = sensitive;
    sensitive.forEach(column -> poorClasses.add(new TreeMap<>()));
    poorRows = new long[sensitive.size()];
    least = new long[sensitive.size()];
    values = new long[sensitive.size()];
  }

  AnonymityReport count(TotalsCursor totals) throws IOException {
    while (totals.advance()) {
      long[] total = totals.current();
      int field = (int) total[2];
      if (field == 0) {
        endClass();
        size = total[Totals.COUNT];
      } else {
        values[field - 1]++;
      }
    }
    endClass();
    return report();
  }

  private void endClass() {
    if (size == 0) {
      return;
    }
    rows += size;
    classes++;
    smallest = smallest == 0 ? size : Math.min(smallest, size);
    unique += size == 1 ? 1 : 0;
    if (size < thresholds.leastRows()) {
      smallClasses.merge(size, 1L, Long::sum);
    }
    for (int i = 0; i < values.length; i++) {
      endValues(i);
    }
  }

  private void endValues(int i) {
    long different = values[i];
    values[i] = 0;
    if (different == 0) {
      return;
    }
    least[i] = least[i] == 0 ? different : Math.min(least[i], different);
    if (different < thresholds.leastValues(sensitive.get(i))) {
      poorClasses.get(i).merge(different, 1L, Long::sum);
      poorRows[i] += size;
    }
  }

  private AnonymityReport report() {
    List<Diversity> diversity = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      SensitiveColumn column = sensitive.get(i);
      diversity.add(
          new Diversity(
              column.column().field(),
              thresholds.leastValues(column),
              least[i],
              poorClasses.get(i),
              poorRows[i]));
    }
    return new AnonymityReport(
        thresholds, rows, classes, smallest, unique, smallClasses, diversity);
  }
}
