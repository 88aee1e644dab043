package city.opendata.gateway.edge;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The path and query that a caller asked for, in the one form that the gateway and every service
 * read alike.
 *
 * @param path normalised: no empty, {@code .} or {@code ..} segment, no parameter, no escape that
 *     hides a separator
 * @param query only characters that may stand in a query (RFC 3986, 3.4), empty when there is none
 */
public record RequestTarget(String path, String query) {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final String IN_PATH = UNRESERVED + "!$&'()*+,=:@/";
  private static final String IN_QUERY = IN_PATH + ";?";

  /** Bytes that no path of the platform holds, and that are read differently here and there. */
  private static final String NEVER_ESCAPED = "/\\.%;";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** A target that is refused. */
  public static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean inQuery;

    private RefusedException(boolean inQuery) {
      super(inQuery ? "query" : "path", null, false, false);
      this.inQuery = inQuery;
    }

    /** Whether it is the query that cannot be accepted, and not the path. */
    public boolean isInQuery() {
      return inQuery;
    }
  }

  /**
   * Reads the target of a request line, as bytes in ISO 8859-1.
   *
   * @throws RefusedException when the path is not in normal form or an escape is broken
   */
  public static RequestTarget parse(String raw) throws RefusedException {
    int mark = raw.indexOf('?');
    String path = mark < 0 ? raw : raw.substring(0, mark);
    String query = mark < 0 ? "" : raw.substring(mark + 1);
    return new RequestTarget(normalPath(path), escaped(query));
  }

  /** What is sent to the service. */
  public String uri() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String normalPath(String path) throws RefusedException {
    if (!path.startsWith("/")) {
      throw new RefusedException(false);
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      String segment = segments[i];
      if ((segment.isEmpty() && !last) || segment.equals(".") || segment.equals("..")) {
        throw new RefusedException(false);
      }
    }
    StringBuilder normal = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        int escapedByte = escapeAt(path, i, false);
        if (escapedByte < 0x20 || escapedByte == 0x7f || NEVER_ESCAPED.indexOf(escapedByte) >= 0) {
          throw new RefusedException(false);
        }
        if (UNRESERVED.indexOf(escapedByte) >= 0) {
          // RFC 3986, 6.2.2.2: the same path, and the router would read it so.
          normal.append((char) escapedByte);
        } else {
          normal.append('%').append(HEX.toHexDigits((byte) escapedByte));
        }
        i += 2;
      } else if (c > 0x7e) {
        appendEscaped(normal, c);
      } else if (IN_PATH.indexOf(c) >= 0) {
        normal.append(c);
      } else {
        throw new RefusedException(false);
      }
    }
    return normal.toString();
  }

  private static String escaped(String query) throws RefusedException {
    StringBuilder escaped = new StringBuilder(query.length());
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '%') {
        escapeAt(query, i, true);
        escaped.append(c);
      } else if (IN_QUERY.indexOf(c) >= 0) {
        escaped.append(c);
      } else if (c <= 0x20 || c == '#') {
        throw new RefusedException(true);
      } else {
        appendEscaped(escaped, c);
      }
    }
    return escaped.toString();
  }

  private static int escapeAt(String text, int at, boolean inQuery) throws RefusedException {
    if (at + 2 >= text.length()
        || !HexFormat.isHexDigit(text.charAt(at + 1))
        || !HexFormat.isHexDigit(text.charAt(at + 2))) {
      throw new RefusedException(inQuery);
    }
    return HexFormat.fromHexDigits(text, at + 1, at + 3);
  }

  /** A character above 0xFF was decoded before it came here; it is written as its UTF-8 bytes. */
  private static void appendEscaped(StringBuilder to, char c) {
    byte[] bytes =
        c <= 0xff ? new byte[] {(byte) c} : String.valueOf(c).getBytes(StandardCharsets.UTF_8);
    for (byte each : bytes) {
      to.append('%').append(HEX.toHexDigits(each));
    }
  }
}
