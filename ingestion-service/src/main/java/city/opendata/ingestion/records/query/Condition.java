package city.opendata.ingestion.records.query;

import java.util.List;

/** What a row has to fulfil; SQL's three-valued logic applies. */
public sealed interface Condition {

  /** {@code column operator value}, the value as JDBC binds it. */
  record Compare(RecordColumn column, Comparison comparison, Object value) implements Condition {}

  /** {@code column like pattern} in SQL's own form with {@code %} and {@code _}. */
  record Like(RecordColumn column, String pattern, boolean ignoreCase) implements Condition {}

  /** {@code column in (values)}; no row fulfils an empty list. */
  record In(RecordColumn column, List<Object> values) implements Condition {
    public In {
      values = List.copyOf(values);
    }
  }

  /** {@code column is state}, never unknown itself. */
  record Is(RecordColumn column, State state) implements Condition {}

  /** The opposite; unknown stays unknown. */
  record Not(Condition condition) implements Condition {}

  /** Every one of them. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one of them. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** The order comparisons of SQL. */
  enum Comparison {
    EQ("="),
    NEQ("<>"),
    GT(">"),
    GTE(">="),
    LT("<"),
    LTE("<=");

    private final String sql;

    Comparison(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** What stands after {@code is}. */
  enum State {
    NULL,
    NOT_NULL,
    TRUE,
    FALSE,
    UNKNOWN;

    boolean needsBoolean() {
      return this == TRUE || this == FALSE || this == UNKNOWN;
    }
  }
}
