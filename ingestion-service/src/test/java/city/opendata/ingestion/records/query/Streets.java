package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dataset with a column of each type, and requests for it. */
public final class Streets {

  public static final RecordColumn CODE = new RecordColumn("code", ColumnType.TEXT, true);
  public static final RecordColumn NAME = new RecordColumn("名称", ColumnType.TEXT, false);
  public static final RecordColumn PEOPLE = new RecordColumn("people", ColumnType.INTEGER, false);
  public static final RecordColumn AREA = new RecordColumn("area", ColumnType.NUMBER, false);
  public static final RecordColumn URBAN = new RecordColumn("urban", ColumnType.BOOLEAN, false);
  public static final RecordColumn FOUNDED = new RecordColumn("founded", ColumnType.DATE, false);
  public static final RecordColumn UPDATED = new RecordColumn("updated", ColumnType.INSTANT, true);
  public static final RecordSchema SCHEMA =
      new RecordSchema(List.of(CODE, NAME, PEOPLE, AREA, URBAN, FOUNDED, UPDATED));
  public static final TableName TABLE = new TableName("open_library", "streets_1", 1);

  private Streets() {}

  /** Parameters from {@code name=value} texts. */
  public static Map<String, List<String>> parameters(String... pairs) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      parameters
          .computeIfAbsent(pair.substring(0, equals), any -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return parameters;
  }

  public static RecordQuery query(String... pairs) {
    return RecordQuery.parse(parameters(pairs), SCHEMA);
  }

  static List<Condition> conditions(String... pairs) {
    return query(pairs).selection().conditions();
  }
}
