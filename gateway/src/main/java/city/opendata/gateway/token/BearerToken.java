package city.opendata.gateway.token;

import java.util.List;

/** What the Authorization headers of a call hold. */
sealed interface BearerToken {

  /** The scheme and the space after it. */
  String SCHEME = "Bearer ";

  /** There is none: the caller is anonymous. */
  record Absent() implements BearerToken {}

  /** Another scheme, several headers, or nothing that could be a bearer token. */
  record Unusable() implements BearerToken {}

  /** Says it is a bearer token and cannot be a signed one. */
  record Malformed() implements BearerToken {}

  /** Has the shape of a signed token; whether it is genuine is not known yet. */
  record Present(String token) implements BearerToken {

    @Override
    public String toString() {
      return "Present[token=hidden]";
    }
  }

  /** Reads all the Authorization headers of a call. */
  static BearerToken from(List<String> headers) {
    if (headers.isEmpty()) {
      return new Absent();
    }
    String token = credentials(headers.getFirst().strip());
    if (headers.size() > 1 || !isToken68(token)) {
      return new Unusable();
    }
    return isSigned(token) ? new Present(token) : new Malformed();
  }

  /** What follows the scheme and its spaces; empty when the scheme is another one. */
  private static String credentials(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return "";
    }
    int start = SCHEME.length();
    while (start < header.length() && header.charAt(start) == ' ') {
      start++;
    }
    return header.substring(start);
  }

  /** RFC 6750, 2.1. */
  private static boolean isToken68(String token) {
    int end = token.length();
    while (end > 0 && token.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = token.charAt(i);
      if (!isUrlSafe(c) && ".~+/".indexOf(c) < 0) {
        return false;
      }
    }
    return end > 0;
  }

  /** RFC 7515, 7.1: three parts, none of them empty, so that "alg: none" ends here. */
  private static boolean isSigned(String token) {
    int parts = 1;
    int length = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == '.' && length > 0) {
        parts++;
        length = 0;
      } else if (isUrlSafe(c)) {
        length++;
      } else {
        return false;
      }
    }
    return parts == 3 && length > 0;
  }

  private static boolean isUrlSafe(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
