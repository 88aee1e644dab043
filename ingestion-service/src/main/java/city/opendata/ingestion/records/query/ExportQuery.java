package city.opendata.ingestion.records.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selection as a whole.
 *
 * @param byteOrderMark whether the file starts with one
 */
public record ExportQuery(Selection selection, boolean byteOrderMark) {

  /** Parameters that hide a column of the same name; {@code and=(…)} still reaches it. */
  public static final Set<String> RESERVED =
      Set.of("select", "order", "limit", "cursor", "bom", "and", "or", "not.and", "not.or");

  private static final String BYTE_ORDER_MARK = "bom";
  private static final Set<String> OTHERS = Set.of(BYTE_ORDER_MARK);

  /**
   * Reads the query parameters of an export.
   *
   * @throws QueryError naming the parameter that is wrong
   */
  public static ExportQuery parse(Map<String, List<String>> parameters, RecordSchema schema) {
    Parameters checked = new Parameters(parameters);
    checked.refuse(RecordQuery.LIMIT, RecordQuery.CURSOR);
    Selection selection = new SelectionParser(schema, OTHERS).parse(checked);
    return new ExportQuery(selection, flag(checked.single(BYTE_ORDER_MARK)));
  }

  private static boolean flag(@Nullable String text) {
    if (text == null) {
      return false;
    }
    Boolean flag = ValueParser.truth(text);
    if (flag == null) {
      throw new QueryError(QueryErrorCode.NOT_A_BOOLEAN, BYTE_ORDER_MARK, BYTE_ORDER_MARK, "true");
    }
    return flag;
  }
}
