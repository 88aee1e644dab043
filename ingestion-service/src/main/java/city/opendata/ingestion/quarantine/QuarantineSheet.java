package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.spreadsheet.FormulaGuard;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layout of a file in which bad rows go out to be corrected and come back: what the platform
 * says of a row, the cells of the batch's own columns, and whatever stood behind the last of them.
 * What is no cell of the row begins with {@code #}.
 */
final class QuarantineSheet {

  static final int BATCH = 0;
  static final int ROW = 1;
  static final int VERSION = 2;

  /** The columns before the row's own cells. */
  private static final List<String> LEADING =
      List.of("#batch", "#row", "#version", "#reasons", "#columns", "#messages");

  private static final String EXTRA = "#extra";

  private final Set<String> columns;
  private final List<String> header;

  /** The sheet of a batch whose file has these columns. */
  QuarantineSheet(List<String> columns) {
    this.columns = new LinkedHashSet<>(columns);
    List<String> names = new ArrayList<>(LEADING);
    names.addAll(columns);
    names.add(EXTRA);
    this.header = List.copyOf(names);
  }

  /** The header, not yet guarded. */
  List<String> header() {
    return header;
  }

  /** The cells of a row as the sheet shows them: one for each column, and the extra ones. */
  List<String> cells(Map<String, String> row) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
    cells.add(
        row.entrySet().stream()
            .filter(cell -> !columns.contains(cell.getKey()))
            .map(cell -> quoted(cell.getValue()))
            .collect(Collectors.joining(",")));
    return cells;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** The cells of a row that came back, as {@link #cells} gave them. */
  List<String> returned(String[] line) {
    List<String> cells = new ArrayList<>();
    for (int i = LEADING.size(); i < line.length; i++) {
      cells.add(FormulaGuard.unguarded(line[i]));
    }
    return cells;
  }

  /** The row's own cells among those that came back. */
  Map<String, String> named(List<String> returned) {
    Map<String, String> cells = new LinkedHashMap<>();
    Iterator<String> texts = returned.iterator();
    columns.forEach(column -> cells.put(column, texts.next()));
    return cells;
  }
}
