package city.opendata.ingestion.records.query;

import city.opendata.kit.text.ShownName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public columns of a dataset in the order of its contract. */
public final class RecordSchema {

  private static final int MOST_LISTED = 60;

  private final Map<String, RecordColumn> columns = new LinkedHashMap<>();

  public RecordSchema(List<RecordColumn> columns) {
    for (RecordColumn column : columns) {
      if (column.name().equals(RecordColumn.ROW.name())
          || this.columns.put(column.name(), column) != null) {
        throw new IllegalArgumentException("reserved or repeated column: " + column.name());
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a dataset has at least one column");
    }
  }

  public List<RecordColumn> columns() {
    return List.copyOf(columns.values());
  }

  @Nullable RecordColumn find(String name) {
    return columns.get(name);
  }

  RecordColumn require(String name, String parameter) {
    RecordColumn column = columns.get(name);
    if (column == null) {
      throw new QueryError(QueryErrorCode.UNKNOWN_COLUMN, parameter, ShownName.of(name), listed());
    }
    return column;
  }

  /** The columns' names for an error text; of a very wide table only the first. */
  List<String> listed() {
    Stream<String> names = columns.keySet().stream().limit(MOST_LISTED);
    return Stream.concat(names, Stream.of("…").limit(columns.size() > MOST_LISTED ? 1 : 0))
        .toList();
  }
}
