package city.opendata.ingestion.records.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows from a list. */
final class ListCursor implements RowCursor {

  private final List<? extends List<? extends @Nullable String>> rows;
  private int row = -1;

  private ListCursor(List<? extends List<? extends @Nullable String>> rows) {
    this.rows = rows;
  }

  static ListCursor of(List<? extends List<? extends @Nullable String>> rows) {
    return new ListCursor(rows);
  }

  static List<@Nullable String> row(@Nullable String... values) {
    return Arrays.asList(values);
  }

  @Override
  public boolean next() {
    return ++row < rows.size();
  }

  @Override
  public @Nullable String getString(int column) {
    return rows.get(row).get(column);
  }
}
