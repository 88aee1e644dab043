package city.opendata.ingestion.records.query;

import city.opendata.ingestion.records.query.Condition.State;
import java.util.List;

/** Writes conditions as SQL. */
final class ConditionSql {

  private final SqlText sql;

  ConditionSql(SqlText sql) {
    this.sql = sql;
  }

  void add(Condition condition) {
    switch (condition) {
      case Condition.Compare(var column, var comparison, var value) ->
          sql.name(column).add(" ").add(comparison.sql()).add(" ").bind(value);
      case Condition.Like(var column, var pattern, var ignoreCase) ->
          // The columns' "C" collation knows the case of ASCII letters only
          sql.name(column)
              .add(ignoreCase ? " collate pg_catalog.\"pg_c_utf8\" ilike " : " like ")
              .bind(pattern);
      case Condition.In(var column, var values) -> in(column, values);
      case Condition.Is(var column, var state) -> sql.name(column).add(" is ").add(sql(state));
      case Condition.Not(var inner) -> {
        sql.add("not (");
        add(inner);
        sql.add(")");
      }
      case Condition.All(var members) -> group(members, " and ");
      case Condition.Any(var members) -> group(members, " or ");
    }
  }

  private void in(RecordColumn column, List<Object> values) {
    if (values.isEmpty()) {
      sql.add("false");
      return;
    }
    sql.name(column).add(" in (").join(values, ", ", sql::bind).add(")");
  }

  private void group(List<Condition> members, String operator) {
    sql.add("(").join(members, operator, this::add).add(")");
  }

  private static String sql(State state) {
    return switch (state) {
      case NULL -> "null";
      case NOT_NULL -> "not null";
      case TRUE -> "true";
      case FALSE -> "false";
      case UNKNOWN -> "unknown";
    };
  }
}
