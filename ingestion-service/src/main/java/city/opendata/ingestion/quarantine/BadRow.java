package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.CellError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row for quarantine.
 *
 * @param row of data, from 1
 * @param line that it begins in, from 1
 * @param original its cells as they came, by field; where the columns are not known, those behind
 *     the last one are named by position
 */
public record BadRow(long row, long line, List<CellError> errors, Map<String, String> original) {

  /** An entry of the map, and what stands around a cell in JSON. */
  private static final long CELL_WEIGHT = 100;

  /** In the heap, and once more in JSON. */
  private static final long CHARACTER_WEIGHT = 4;

  private static final Pattern EXTRA = Pattern.compile("#[1-9][0-9]{0,8}");

  public BadRow {
    errors = List.copyOf(errors);
  }

  /**
   * Names the cells of a row by the columns of its file. What stands in a column without a name is
   * in no contract and not kept, unless it is not sure which column it stands in.
   */
  public static BadRow of(
      long row, long line, List<CellError> errors, List<String> columns, String[] cells) {
    Map<String, String> original = new LinkedHashMap<>();
    boolean ragged = cells.length != columns.size();
    for (int i = 0; i < cells.length; i++) {
      String column = i < columns.size() ? columns.get(i) : "";
      if (!column.isEmpty() || ragged) {
        original.put(column.isEmpty() ? "#" + (i + 1) : column, cells[i]);
      }
    }
    return new BadRow(row, line, errors, original);
  }

  /** Whether a name stands for a cell that is behind the last column. */
  static boolean isExtra(String name) {
    return EXTRA.matcher(name).matches();
  }

  /** Roughly how many bytes of memory it takes, the text that is written of it included. */
  long weight() {
    long weight = 0;
    for (Map.Entry<String, String> cell : original.entrySet()) {
      weight += CELL_WEIGHT + CHARACTER_WEIGHT * length(cell);
    }
    for (CellError error : errors) {
      weight += CELL_WEIGHT;
      for (String argument : error.arguments()) {
        weight += CELL_WEIGHT + CHARACTER_WEIGHT * argument.length();
      }
    }
    return weight;
  }

  private static long length(Map.Entry<String, String> cell) {
    return (long) cell.getKey().length() + cell.getValue().length();
  }
}
