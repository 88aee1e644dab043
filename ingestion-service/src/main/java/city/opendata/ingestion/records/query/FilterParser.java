package city.opendata.ingestion.records.query;

import city.opendata.ingestion.records.query.Condition.Comparison;
import city.opendata.ingestion.records.query.Condition.State;
import city.opendata.kit.text.ShownName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code [not.]operator.value} for a column and counts what it has read. */
final class FilterParser {

  /** Most filters of a request, those inside {@code and=(…)} and {@code or=(…)} included. */
  static final int MOST_FILTERS = 50;

  /** Most values of one {@code in.(…)}. */
  static final int MOST_VALUES = 1_000;

  private static final List<String> OPERATORS =
      List.of("eq", "neq", "gt", "gte", "lt", "lte", "like", "ilike", "in", "is", "not");
  private static final List<String> STATES =
      List.of("null", "not_null", "true", "false", "unknown");

  private final RecordSchema schema;
  private int count;

  FilterParser(RecordSchema schema) {
    this.schema = schema;
  }

  /** A filter that is a parameter of its own: its value reaches to the end. */
  Condition parameter(String name, String value) {
    RecordColumn column = schema.find(name);
    if (column == null && name.startsWith("\"")) {
      column = schema.find(new QueryText(name).name(""));
    }
    if (column == null) {
      throw new QueryError(QueryErrorCode.UNKNOWN_PARAMETER, ShownName.of(name), schema.listed());
    }
    QueryText text = new QueryText(value);
    Condition condition = operation(text, column, name, false);
    if (!text.atEnd()) {
      throw new QueryError(QueryErrorCode.BAD_LIST, name, column.name());
    }
    return condition;
  }

  /** A filter among others: {@code column.operator.value}, the value ends at a comma or bracket. */
  Condition nested(QueryText text, String parameter) {
    RecordColumn column = schema.require(text.name(".,)"), parameter);
    if (!text.take(".")) {
      throw badOperator(column, parameter, "");
    }
    return operation(text, column, parameter, true);
  }

  private Condition operation(
      QueryText text, RecordColumn column, String parameter, boolean nested) {
    if (++count > MOST_FILTERS) {
      throw new QueryError(QueryErrorCode.TOO_MANY_FILTERS, parameter, MOST_FILTERS);
    }
    boolean negated = text.take("not.");
    String operator = text.until(nested ? ".,)" : ".");
    if (!text.take(".")) {
      throw badOperator(column, parameter, negated ? "not." : "");
    }
    Condition condition;
    if (operator.equals("in")) {
      condition = in(text, column, parameter);
    } else {
      String value = nested ? text.quotedOrUntil(",)") : text.rest();
      condition = single(operator, value, column, parameter);
    }
    return negated ? new Condition.Not(condition) : condition;
  }

  private static Condition single(
      String operator, String value, RecordColumn column, String parameter) {
    return switch (operator) {
      case "eq", "neq", "gt", "gte", "lt", "lte" ->
          new Condition.Compare(
              column,
              Comparison.valueOf(operator.toUpperCase(Locale.ROOT)),
              value(value, column, parameter));
      case "like", "ilike" -> like(operator, value, column, parameter);
      case "is" -> is(value, column, parameter);
      default -> throw badOperator(column, parameter, "");
    };
  }

  private static Condition like(
      String operator, String value, RecordColumn column, String parameter) {
    if (column.type() != ColumnType.TEXT) {
      throw new QueryError(QueryErrorCode.OPERATOR_NEEDS_TEXT, parameter, column.name(), operator);
    }
    int backslashes = 0;
    while (backslashes < value.length() && value.charAt(value.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    if (backslashes % 2 == 1) {
      throw new QueryError(QueryErrorCode.BAD_PATTERN, parameter, column.name());
    }
    return new Condition.Like(column, value.replace('*', '%'), operator.equals("ilike"));
  }

  private static Condition is(String value, RecordColumn column, String parameter) {
    boolean truth = column.type() == ColumnType.BOOLEAN;
    List<String> allowed = truth ? STATES : STATES.subList(0, 2);
    String state = value.toLowerCase(Locale.ROOT);
    if (!allowed.contains(state)) {
      throw new QueryError(QueryErrorCode.BAD_STATE, parameter, column.name(), allowed);
    }
    return new Condition.Is(column, State.valueOf(state.toUpperCase(Locale.ROOT)));
  }

  private static Condition in(QueryText text, RecordColumn column, String parameter) {
    text.skipSpaces();
    List<String> elements = text.list();
    text.skipSpaces();
    if (elements == null) {
      throw new QueryError(QueryErrorCode.BAD_LIST, parameter, column.name());
    }
    if (elements.size() > MOST_VALUES) {
      throw new QueryError(QueryErrorCode.LIST_TOO_LONG, parameter, column.name(), MOST_VALUES);
    }
    List<Object> values = new ArrayList<>(elements.size());
    elements.forEach(element -> values.add(value(element, column, parameter)));
    return new Condition.In(column, values);
  }

  private static Object value(String text, RecordColumn column, String parameter) {
    Object value = column.type().parse(text);
    if (value == null) {
      throw new QueryError(
          column.type().mistake(), parameter, column.name(), column.type().example());
    }
    return value;
  }

  private static QueryError badOperator(RecordColumn column, String parameter, String negation) {
    String example = negation + "eq." + column.type().example();
    return new QueryError(
        QueryErrorCode.BAD_OPERATOR, parameter, column.name(), OPERATORS, example);
  }
}
