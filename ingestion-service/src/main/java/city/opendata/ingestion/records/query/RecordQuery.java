package city.opendata.ingestion.records.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a selection.
 *
 * @param cursor as the caller sent it; only the one who signed it can read it
 */
public record RecordQuery(Selection selection, int limit, @Nullable String cursor) {

  public static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 10_000;

  /** Parameters that hide a column of the same name; {@code and=(…)} still reaches it. */
  public static final Set<String> RESERVED =
      Set.of("select", "order", "limit", "cursor", "and", "or", "not.and", "not.or");

  static final String LIMIT = "limit";
  static final String CURSOR = "cursor";

  private static final Set<String> OTHERS = Set.of(LIMIT, CURSOR);

  /**
   * Reads the query parameters of a request for records.
   *
   * @throws QueryError naming the parameter that is wrong
   */
  public static RecordQuery parse(Map<String, List<String>> parameters, RecordSchema schema) {
    Parameters checked = new Parameters(parameters);
    Selection selection = new SelectionParser(schema, OTHERS).parse(checked);
    return new RecordQuery(selection, limit(checked.single(LIMIT)), checked.single(CURSOR));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    Long limit = ValueParser.integer(text);
    if (limit == null || limit < 1 || limit > MAX_LIMIT) {
      throw new QueryError(QueryErrorCode.BAD_LIMIT, LIMIT, 1, MAX_LIMIT);
    }
    return limit.intValue();
  }
}
