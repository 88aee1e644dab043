package city.opendata.ingestion.records.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request cannot be answered; code, parameter and arguments make its text in any language. */
public final class QueryError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ECHO = 100;

  private final QueryErrorCode code;
  private final String parameter;
  private final List<String> arguments;

  /**
   * @param parameter the request's parameter
   * @param arguments as {@link QueryErrorCode} tells for the code; text may be the caller's and is
   *     shortened, a list is the dataset's own and is not
   */
  QueryError(QueryErrorCode code, String parameter, Object... arguments) {
    super(code.slug(), null, false, false);
    this.code = code;
    this.parameter = echo(parameter);
    this.arguments = Stream.of(arguments).map(QueryError::argument).toList();
  }

  private static String argument(Object argument) {
    return argument instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : echo(String.valueOf(argument));
  }

  private static String echo(String text) {
    boolean cut = text.codePointCount(0, text.length()) > LONGEST_ECHO;
    StringBuilder echo = new StringBuilder();
    text.codePoints()
        .limit(cut ? LONGEST_ECHO - 1 : LONGEST_ECHO)
        .map(c -> Character.isISOControl(c) || Characters.halfPair(c) ? '\uFFFD' : c)
        .forEach(echo::appendCodePoint);
    return cut ? echo.append('…').toString() : echo.toString();
  }

  public QueryErrorCode code() {
    return code;
  }

  public String parameter() {
    return parameter;
  }

  public List<String> arguments() {
    return arguments;
  }
}
