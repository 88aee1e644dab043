package city.opendata.gateway.token;

import java.util.List;
import java.util.regex.Pattern;

/** What the Authorization headers of a call hold. */
sealed interface BearerToken {

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

  /** RFC 6750, 2.1. */
  Pattern HEADER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

  /** RFC 7515, 7.1: three parts, none of them empty, so that "alg: none" ends here. */
  Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  /** Reads all the Authorization headers of a call. */
  static BearerToken from(List<String> headers) {
    if (headers.isEmpty()) {
      return new Absent();
    }
    var header = HEADER.matcher(headers.getFirst().strip());
    if (headers.size() > 1 || !header.matches()) {
      return new Unusable();
    }
    String token = header.group(1);
    return SIGNED.matcher(token).matches() ? new Present(token) : new Malformed();
  }
}
