package city.opendata.gateway.call;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names each call, so that the lines that all services log for it can be found. */
public final class RequestIds {

  /** The header that carries the name in both directions. */
  public static final String HEADER = "X-Request-Id";

  /** A UUID, or a name with at most four digits: it is logged, and nobody's number may be. */
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
              + "|(?!(?:[^0-9]*[0-9]){5})[A-Za-z0-9._-]{8,64}");

  private RequestIds() {}

  /** The caller's own id when it sent exactly one well-formed id, else a new one. */
  public static String choose(List<String> sent) {
    return sent.size() == 1 && WELL_FORMED.matcher(sent.getFirst()).matches()
        ? sent.getFirst()
        : UUID.randomUUID().toString();
  }
}
