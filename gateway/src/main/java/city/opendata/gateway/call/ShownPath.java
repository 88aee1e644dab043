package city.opendata.gateway.call;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path of a call as a log may hold it. A caller may have written a person's number anywhere, so
 * a segment is shown when it is a plain name with at most four digits, or an id that the platform
 * gave; any other becomes {@code *}. {@code docs/errors.md} explains the rule.
 */
final class ShownPath {

  private static final Pattern SHOWN =
      Pattern.compile(
          "|(?!(?:[^0-9]*[0-9]){5})[A-Za-z_][A-Za-z0-9_.-]{0,63}"
              + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int LONGEST = 300;

  private ShownPath() {}

  /** The path of a request's target, without its query. */
  static String of(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    String shown =
        Arrays.stream(path.split("/", -1))
            .map(segment -> SHOWN.matcher(segment).matches() ? segment : "*")
            .collect(Collectors.joining("/"));
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
  }
}
