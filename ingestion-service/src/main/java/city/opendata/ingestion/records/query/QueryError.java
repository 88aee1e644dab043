package city.opendata.ingestion.records.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request cannot be answered; code, parameter and arguments make its text in any language. */
public final class QueryError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final QueryErrorCode code;
  private final String parameter;
  private final List<String> arguments;

  /**
   * @param parameter the request's parameter, as it may be shown
   * @param arguments as {@link QueryErrorCode} tells for the code; never a value of the request
   */
  QueryError(QueryErrorCode code, String parameter, Object... arguments) {
    super(code.slug(), null, false, false);
    this.code = code;
    this.parameter = parameter;
    this.arguments = Stream.of(arguments).map(QueryError::argument).toList();
  }

  private static String argument(Object argument) {
    return argument instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(argument);
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
