package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code order=column[.asc|.desc][.nullsfirst|.nullslast],…}. */
final class OrderParser {

  static final String ORDER = "order";

  /** Most columns of an order; a cursor carries a value of each. */
  static final int MOST_COLUMNS = 8;

  private final RecordSchema schema;

  OrderParser(RecordSchema schema) {
    this.schema = schema;
  }

  List<OrderTerm> parse(@Nullable String order) {
    if (order == null) {
      return List.of();
    }
    List<OrderTerm> terms = new ArrayList<>();
    Set<RecordColumn> seen = new LinkedHashSet<>();
    QueryText text = new QueryText(order);
    do {
      OrderTerm term = term(terms.size() + 1, text.name(".,"), text.until(",").strip());
      if (!seen.add(term.column())) {
        throw new QueryError(QueryErrorCode.REPEATED_COLUMN, ORDER, term.column().name());
      }
      if (seen.size() > MOST_COLUMNS) {
        throw new QueryError(QueryErrorCode.TOO_MANY_ORDER_COLUMNS, ORDER, MOST_COLUMNS);
      }
      terms.add(term);
    } while (text.take(","));
    return terms;
  }

  /** As in PostgreSQL, a null is larger than every value unless the caller says otherwise. */
  private OrderTerm term(int place, String name, String suffix) {
    if (name.isEmpty()) {
      throw bad(place);
    }
    RecordColumn column = schema.require(name, ORDER);
    return switch (suffix) {
      case "", ".asc", ".nullslast", ".asc.nullslast" -> new OrderTerm(column, false, false);
      case ".nullsfirst", ".asc.nullsfirst" -> new OrderTerm(column, false, true);
      case ".desc", ".desc.nullsfirst" -> new OrderTerm(column, true, true);
      case ".desc.nullslast" -> new OrderTerm(column, true, false);
      default -> throw bad(place);
    };
  }

  private QueryError bad(int place) {
    String example = schema.columns().getFirst().name() + ".desc.nullslast";
    return new QueryError(QueryErrorCode.BAD_ORDER, ORDER, place, example);
  }
}
