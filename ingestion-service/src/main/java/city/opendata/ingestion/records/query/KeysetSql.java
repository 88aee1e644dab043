package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.List;

/** Writes the condition that a row comes after a position, and the order that it belongs to. */
final class KeysetSql {

  private final SqlText sql;
  private final TableName table;
  private final List<OrderTerm> terms;

  KeysetSql(SqlText sql, TableName table, List<OrderTerm> order) {
    this.sql = sql;
    this.table = table;
    this.terms = withRow(order);
  }

  /** The row number follows the last column's direction, so that one index can serve both. */
  private static List<OrderTerm> withRow(List<OrderTerm> order) {
    List<OrderTerm> terms = new ArrayList<>(order);
    boolean descending = !order.isEmpty() && order.getLast().descending();
    terms.add(new OrderTerm(RecordColumn.ROW, descending, descending));
    return terms;
  }

  void orderBy() {
    sql.add(" order by ").join(terms, ", ", this::orderBy);
  }

  private void orderBy(OrderTerm term) {
    sql.name(term.column());
    if (term.descending()) {
      sql.add(" desc");
    }
    // A required column has no nulls, and only the plain form matches an index
    if (!term.column().required() && term.nullsFirst() != term.descending()) {
      sql.add(term.nullsFirst() ? " nulls first" : " nulls last");
    }
  }

  void after(KeysetPosition position) {
    if (position.values().size() != terms.size() - 1) {
      throw KeysetPosition.unreadable();
    }
    boolean descending = terms.getFirst().descending();
    boolean rowWise =
        terms.stream().allMatch(t -> t.column().required() && t.descending() == descending);
    if (rowWise) {
      sql.add("(").join(terms, ", ", term -> sql.name(term.column()));
      sql.add(descending ? ") < (" : ") > (");
      for (int i = 0; i < terms.size(); i++) {
        sql.add(i == 0 ? "" : ", ");
        value(i, position);
      }
      sql.add(")");
    } else {
      boundFirst(position);
      afterFrom(0, position);
    }
  }

  /** Repeats the expanded form's first bound alone: an index on the column can start there. */
  private void boundFirst(KeysetPosition position) {
    OrderTerm first = terms.getFirst();
    if (first.column().required()) {
      sql.name(first.column()).add(first.descending() ? " <= " : " >= ");
      value(0, position);
      sql.add(" and ");
    }
  }

  /** {@code (a after x or a = x and (b after y or …))}. */
  private void afterFrom(int i, KeysetPosition position) {
    sql.add("(");
    strictlyAfter(i, position);
    if (i < terms.size() - 1) {
      sql.add(" or ");
      equal(i, position);
      sql.add(" and ");
      afterFrom(i + 1, position);
    }
    sql.add(")");
  }

  private void strictlyAfter(int i, KeysetPosition position) {
    OrderTerm term = terms.get(i);
    if (missing(i, position)) {
      if (term.nullsFirst()) {
        sql.name(term.column()).add(" is not null");
      } else {
        sql.add("false");
      }
      return;
    }
    sql.name(term.column()).add(term.descending() ? " < " : " > ");
    value(i, position);
    if (!term.column().required() && !term.nullsFirst()) {
      sql.add(" or ").name(term.column()).add(" is null");
    }
  }

  private void equal(int i, KeysetPosition position) {
    sql.name(terms.get(i).column());
    if (missing(i, position)) {
      sql.add(" is null");
    } else {
      sql.add(" = ");
      value(i, position);
    }
  }

  private boolean missing(int i, KeysetPosition position) {
    return i < terms.size() - 1 && position.values().get(i) instanceof KeysetPosition.Missing;
  }

  private void value(int i, KeysetPosition position) {
    if (i == terms.size() - 1) {
      sql.bind(position.row());
      return;
    }
    RecordColumn column = terms.get(i).column();
    switch (position.values().get(i)) {
      case KeysetPosition.Known(var text) -> {
        Object value = column.type().parse(text);
        if (value == null) {
          throw KeysetPosition.unreadable();
        }
        sql.bind(value);
      }
      case KeysetPosition.InRow() -> {
        sql.add("(select ").name(column).add(" from ").table(table);
        sql.add(" where ").name(RecordColumn.ROW).add(" = ").bind(position.row()).add(")");
      }
      case KeysetPosition.Missing() -> throw KeysetPosition.unreadable();
    }
  }
}
