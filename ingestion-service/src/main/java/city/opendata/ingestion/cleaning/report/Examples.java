package city.opendata.ingestion.cleaning.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first cells of a file that each rule changed or refused in each column, by shape only. */
public final class Examples {

  /** As many of a column and a rule. */
  public static final int OF_EACH = 3;

  /** As many of a file. */
  public static final int MOST = 300;

  private final Map<Place, List<Example>> found = new LinkedHashMap<>();
  private int size;

  private record Place(String field, String rule) {}

  /** Takes a cell as it came, unless there are enough of its kind. */
  public void add(String field, String rule, long row, String cell) {
    if (size == MOST) {
      return;
    }
    List<Example> alike = found.computeIfAbsent(new Place(field, rule), place -> new ArrayList<>());
    if (alike.size() < OF_EACH) {
      alike.add(new Example(field, rule, row, CellShape.of(cell)));
      size++;
    }
  }

  /** All of them, those of a column and a rule one after the other. */
  public List<Example> list() {
    return found.values().stream().flatMap(List::stream).toList();
  }
}
