package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The address of something on the Web: http or https, RFC 3986, with a host name or IP address, and
 * without user and password, which have no place in open data. Canonical: what RFC 3986 does not
 * let stand in a path or query is percent-encoded.
 */
final class WebUrl implements Identifier {

  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";
  private static final int LONGEST = 8_000;
  private static final int HIGHEST_PORT = 65_535;

  /** What may stand behind the host besides letters and digits; # once, % before two digits. */
  private static final String MARKS = "-._~:/?@!$&'()*+,;=";

  private static final String HEXADECIMAL = "0123456789ABCDEF";

  @Override
  public Verdict check(byte[] text, int start, int end) {
    int path = path(text, start, end);
    return path >= 0 && isPath(text, path, end) ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  /** Where path, query or fragment begin; -1 when scheme, host or port before are wrong. */
  private static int path(byte[] text, int start, int end) {
    int host = start;
    if (Ascii.startsWith(text, start, end, HTTPS)) {
      host += HTTPS.length();
    } else if (Ascii.startsWith(text, start, end, HTTP)) {
      host += HTTP.length();
    }
    if (host == start || end - start > LONGEST) {
      return -1;
    }
    int path = host;
    while (path < end && text[path] != '/' && text[path] != '?' && text[path] != '#') {
      path++;
    }
    return isAuthority(text, host, path) ? path : -1;
  }

  private static boolean isAuthority(byte[] text, int start, int end) {
    int port = end;
    while (port > start && Ascii.isDigit(text[port - 1])) {
      port--;
    }
    boolean hasPort = port > start && text[port - 1] == ':';
    int host = hasPort ? port - 1 : end;
    return (!hasPort || isPort(text, port, end)) && isHost(text, start, host);
  }

  private static boolean isInBrackets(byte[] text, int start, int end) {
    return end - start > 2 && text[start] == '[' && text[end - 1] == ']';
  }

  private static boolean isPort(byte[] text, int start, int end) {
    int length = end - start;
    if (length < 1 || length > 5) {
      return false;
    }
    int port = Ascii.number(text, start, end);
    return port >= 1 && port <= HIGHEST_PORT;
  }

  private static boolean isHost(byte[] text, int start, int end) {
    return isInBrackets(text, start, end)
        ? IpAddress.isVersion6(text, start + 1, end - 1)
        : HostName.matches(text, start, end) || IpAddress.isVersion4(text, start, end);
  }

  private static boolean isPath(byte[] text, int start, int end) {
    boolean fragment = false;
    for (int i = start; i < end; i++) {
      if (text[i] == '#' && !fragment) {
        fragment = true;
      } else if (!isAllowed(text, i, end)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(byte[] text, int i, int end) {
    byte b = text[i];
    return Ascii.isLetter(b)
        || Ascii.isDigit(b)
        || MARKS.indexOf(b) >= 0
        || (b == '%'
            && end - i > 2
            && Ascii.isHexadecimal(text[i + 1])
            && Ascii.isHexadecimal(text[i + 2]));
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    int from = Respelling.unwrappedStart(text, start, end);
    int to = Respelling.unwrappedEnd(text, from, end);
    int path = path(text, from, to);
    if (path < 0) {
      return false;
    }
    int size = into.size();
    into.append(text, from, path);
    boolean changed = from > start || to < end;
    for (int i = path; i < to; i++) {
      boolean encoded = isEncodable(text[i]);
      changed |= encoded;
      if (encoded) {
        into.append('%');
        into.append(HEXADECIMAL.charAt(text[i] >> 4 & 0xF));
        into.append(HEXADECIMAL.charAt(text[i] & 0xF));
      } else {
        into.append(text[i]);
      }
    }
    return Respelling.keep(into, size, changed && Respelling.hasForm(this, into, size));
  }

  /** Characters of other scripts, and those that people type though they may not stand there. */
  private static boolean isEncodable(byte b) {
    return b < 0 || " \"<>[]\\^`{|}".indexOf(b) >= 0;
  }
}
