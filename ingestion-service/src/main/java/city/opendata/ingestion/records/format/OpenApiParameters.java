package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.RecordQuery;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query parameters: one for each column, and those that every dataset has. */
final class OpenApiParameters {

  private static final String COMPARISONS = "eq, neq, gt, gte, lt, lte, in, is.null, is.not_null";

  private OpenApiParameters() {}

  /** The columns that can be filtered by their own parameter, by the parameter's key. */
  static Map<String, DocumentedColumn> filterable(
      List<DocumentedColumn> columns, Set<String> reserved) {
    Map<String, DocumentedColumn> filterable = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!reserved.contains(columns.get(i).column().name())) {
        filterable.put("column-" + (i + 1), columns.get(i));
      }
    }
    return filterable;
  }

  static void add(ObjectNode parameters, List<DocumentedColumn> columns) {
    String first = quoted(columns.getFirst().column().name());
    String last = quoted(columns.getLast().column().name());
    String example = columns.getFirst().exampleOrDefault();
    text(parameters, "select", "列，逗号分隔；默认全部。Columns; all by default.", first);
    text(
        parameters,
        "order",
        "排序：列.asc 或 .desc，可加 .nullsfirst、.nullslast，逗号分隔，至多八列。Order, up to eight columns.",
        last + ".desc.nullslast");
    ObjectNode limit = query(parameters, "limit", "每页行数 Rows per page").putObject("schema");
    limit.put("type", "integer").put("minimum", 1).put("maximum", RecordQuery.MAX_LIMIT);
    limit.put("default", RecordQuery.DEFAULT_LIMIT);
    query(parameters, "cursor", "取自上一页的 Link，其他参数须与上一页相同。From the Link of the page before.")
        .putObject("schema")
        .put("type", "string");
    query(parameters, "bom", "文件是否以 BOM 开头，便于 Excel 打开。Whether to start with a BOM, for Excel.")
        .putObject("schema")
        .put("type", "boolean")
        .put("default", false);
    String condition = first + ".eq." + quoted(example);
    text(
        parameters,
        "and",
        "全部满足，可嵌套 or(…)、not.and(…)。All of them; may nest.",
        "(" + condition + "," + last + ".not.is.null)");
    text(
        parameters,
        "or",
        "满足其一，可嵌套 and(…)、not.or(…)。Any of them; may nest.",
        "(" + condition + "," + last + ".is.null)");
    filterable(columns, RecordQuery.RESERVED)
        .forEach((key, column) -> column(parameters, key, column));
  }

  private static void column(ObjectNode parameters, String key, DocumentedColumn column) {
    ColumnType type = column.column().type();
    String operators =
        switch (type) {
          case TEXT -> COMPARISONS + ", like, ilike (* = %)";
          case BOOLEAN -> COMPARISONS + ", is.true, is.false, is.unknown";
          case INTEGER, NUMBER, DATE, INSTANT -> COMPARISONS;
        };
    String description =
        (column.text().isBlank() ? "" : column.text() + "\n\n")
            + "操作符.值；操作符前加 not. 取反；可重复，全部须满足。"
            + "operator.value; not. before it negates; may repeat, all must hold.\n\n"
            + operators;
    ObjectNode parameter = query(parameters, key, column.column().name(), description);
    parameter.put("style", "form").put("explode", true);
    ObjectNode schema = parameter.putObject("schema").put("type", "array");
    schema.putObject("items").put("type", "string");
    ObjectNode examples = parameter.putObject("examples");
    examples(column)
        .forEach((name, value) -> examples.putObject(name).putArray("value").add(value));
  }

  private static Map<String, String> examples(DocumentedColumn column) {
    String example = column.exampleOrDefault();
    Map<String, String> examples = new LinkedHashMap<>();
    examples.put("equal", "eq." + example);
    examples.put("oneOf", "in.(" + quoted(example) + ")");
    switch (column.column().type()) {
      case TEXT -> examples.put("contains", "like.*" + example.replace("\\", "\\\\") + "*");
      case INTEGER, NUMBER, DATE, INSTANT -> examples.put("atLeast", "gte." + example);
      case BOOLEAN -> examples.put("isTrue", "is.true");
    }
    if (!column.column().required()) {
      examples.put("missing", "is.null");
    }
    return examples;
  }

  private static void text(ObjectNode parameters, String name, String description, String example) {
    ObjectNode parameter = query(parameters, name, description);
    parameter.putObject("schema").put("type", "string");
    parameter.put("example", example);
  }

  private static ObjectNode query(ObjectNode parameters, String name, String description) {
    return query(parameters, name, name, description);
  }

  private static ObjectNode query(
      ObjectNode parameters, String key, String name, String description) {
    return parameters
        .putObject(key)
        .put("name", name)
        .put("in", "query")
        .put("description", description);
  }

  /** As a name or value stands in a list. */
  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> ",.()\"\\ :".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
