package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code select}, {@code order} and all filters. */
final class SelectionParser {

  private static final String SELECT = "select";

  private final RecordSchema schema;
  private final Set<String> others;

  /**
   * @param others parameters that somebody else reads
   */
  SelectionParser(RecordSchema schema, Set<String> others) {
    this.schema = schema;
    this.others = others;
  }

  Selection parse(Parameters parameters) {
    List<RecordColumn> columns = columns(parameters.single(SELECT));
    List<OrderTerm> order = new OrderParser(schema).parse(parameters.single(OrderParser.ORDER));
    return new Selection(columns, conditions(parameters), order);
  }

  private List<RecordColumn> columns(@Nullable String select) {
    if (select == null) {
      return schema.columns();
    }
    Set<RecordColumn> columns = new LinkedHashSet<>();
    QueryText text = new QueryText(select);
    do {
      for (RecordColumn column : named(text.name(","))) {
        if (!columns.add(column)) {
          throw new QueryError(QueryErrorCode.REPEATED_COLUMN, SELECT, column.name());
        }
      }
    } while (text.take(","));
    return List.copyOf(columns);
  }

  private List<RecordColumn> named(String name) {
    if (name.isEmpty()) {
      throw new QueryError(QueryErrorCode.BAD_COLUMN_LIST, SELECT, schema.listed());
    }
    return name.equals("*") ? schema.columns() : List.of(schema.require(name, SELECT));
  }

  private List<Condition> conditions(Parameters parameters) {
    FilterParser filters = new FilterParser(schema);
    List<Condition> conditions = new ArrayList<>();
    parameters.each(
        (name, value) -> {
          switch (name) {
            case SELECT, OrderParser.ORDER -> {}
            case "and", "or", "not.and", "not.or" ->
                conditions.add(new LogicParser(filters, name, value).parse());
            case String other when others.contains(other) -> {}
            default -> conditions.add(filters.parameter(name, value));
          }
        });
    return conditions;
  }
}
