package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.CellError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row for quarantine.
 *
 * @param row of data, from 1
 * @param line that it begins in, from 1
 * @param original its cells as they came, by field; cells without a column are named by position
 */
public record BadRow(long row, long line, List<CellError> errors, Map<String, String> original) {

  public BadRow {
    errors = List.copyOf(errors);
  }

  /** Names the cells of a row by the columns of its file. */
  public static BadRow of(
      long row, long line, List<CellError> errors, List<String> columns, String[] cells) {
    Map<String, String> original = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      original.put(i < columns.size() ? columns.get(i) : "#" + (i + 1), cells[i]);
    }
    return new BadRow(row, line, errors, original);
  }

  /** Roughly how much memory it takes. */
  long characters() {
    return original.values().stream().mapToLong(String::length).sum();
  }
}
