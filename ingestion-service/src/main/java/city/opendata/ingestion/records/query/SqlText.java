package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Grows a statement: constant text, quoted names and bound values; nothing else gets in. */
final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  SqlText add(String constant) {
    text.append(constant);
    return this;
  }

  SqlText name(String identifier) {
    text.append('"').append(identifier.replace("\"", "\"\"")).append('"');
    return this;
  }

  SqlText name(RecordColumn column) {
    return name(column.name());
  }

  SqlText table(TableName table) {
    return name(table.schema()).add(".").name(table.table());
  }

  /** The rows of a table that its release has. */
  SqlText rowsOf(TableName table) {
    add("(select * from ").table(table).add(" where _since <= " + table.release());
    return add(" and _until > " + table.release() + ") as release");
  }

  SqlText bind(Object value) {
    text.append('?');
    parameters.add(value);
    return this;
  }

  /** Adds each element with the constant between them. */
  <T> SqlText join(Iterable<T> elements, String between, Consumer<? super T> adder) {
    Iterator<T> iterator = elements.iterator();
    while (iterator.hasNext()) {
      adder.accept(iterator.next());
      if (iterator.hasNext()) {
        add(between);
      }
    }
    return this;
  }

  SqlStatement statement() {
    return new SqlStatement(text.toString(), parameters);
  }
}
