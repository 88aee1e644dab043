package city.opendata.kit.runtime;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives every request an id that stands in its answer and in the log lines written for it. */
public class RequestId {

  /** The header that carries it. */
  public static final String HEADER = "X-Request-Id";

  private static final String KEY = "requestId";

  /** A UUID, or a name with at most as many digits as may be shown of other names. */
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
              + "|(?!(?:[^0-9]*[0-9]){5})[A-Za-z0-9._-]{8,64}");

  /** The id of a request; made when the gateway did not send one. */
  public static String of(ContainerRequestContext request) {
    Object known = request.getProperty(KEY);
    if (known instanceof String id) {
      return id;
    }
    String id = orNew(request.getHeaderString(HEADER));
    request.setProperty(KEY, id);
    return id;
  }

  /**
   * The id that a caller sent when it is well formed, else a new one. It comes back in answers and
   * logs, and somebody's number must not.
   */
  public static String orNew(@Nullable String sent) {
    return sent != null && WELL_FORMED.matcher(sent).matches()
        ? sent
        : UUID.randomUUID().toString();
  }

  @ServerRequestFilter(preMatching = true)
  void remember(ContainerRequestContext request) {
    MDC.put(KEY, of(request));
  }

  @ServerResponseFilter
  void answer(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HEADER, of(request));
    MDC.remove(KEY);
  }
}
