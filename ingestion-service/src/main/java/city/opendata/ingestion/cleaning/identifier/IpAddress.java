package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * An address of the Internet Protocol: version 4 as four numbers without leading zeros, which some
 * programs read as octal (RFC 6943 clause 3.1.1), or version 6 in any text of RFC 4291 clause 2.2,
 * without a zone. Canonical: without quotation marks and brackets around it.
 */
final class IpAddress implements Identifier {

  private static final int GROUPS = 8;
  private static final int GROUP_DIGITS = 4;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    return isVersion4(text, start, end) || isVersion6(text, start, end)
        ? Verdict.VALID
        : Verdict.WRONG_FORM;
  }

  static boolean isVersion4(byte[] text, int start, int end) {
    int octets = 0;
    int octet = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '.') {
        octets++;
        if (octets > 4 || !isOctet(text, octet, i)) {
          return false;
        }
        octet = i + 1;
      }
    }
    return octets == 4;
  }

  private static boolean isOctet(byte[] text, int start, int end) {
    int length = end - start;
    return length >= 1
        && length <= 3
        && (length == 1 || text[start] != '0')
        && Ascii.areDigits(text, start, end)
        && Ascii.number(text, start, end) <= 255;
  }

  static boolean isVersion6(byte[] text, int start, int end) {
    boolean gap = end - start >= 2 && text[start] == ':' && text[start + 1] == ':';
    int groups = 0;
    int i = gap ? start + 2 : start;
    if (gap && i == end) {
      return true;
    }
    while (true) {
      int group = i;
      while (i < end && i - group <= GROUP_DIGITS && Ascii.isHexadecimal(text[i])) {
        i++;
      }
      if (i < end && text[i] == '.') {
        return isComplete(groups + 2, gap) && isVersion4(text, group, end);
      }
      if (i == group || i - group > GROUP_DIGITS) {
        return false;
      }
      groups++;
      if (i == end) {
        return isComplete(groups, gap);
      }
      if (text[i] != ':' || ++i == end) {
        return false;
      }
      if (text[i] == ':') {
        i++;
        if (gap) {
          return false;
        }
        gap = true;
        if (i == end) {
          return isComplete(groups, true);
        }
      }
    }
  }

  /** A gap stands for at least one group. */
  private static boolean isComplete(int groups, boolean gap) {
    return gap ? groups < GROUPS : groups == GROUPS;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    int from = Respelling.unwrappedStart(text, start, end);
    int to = Respelling.unwrappedEnd(text, from, end);
    if (to - from > 2 && text[from] == '[' && text[to - 1] == ']') {
      from++;
      to--;
    }
    if ((from == start && to == end) || check(text, from, to) != Verdict.VALID) {
      return false;
    }
    into.append(text, from, to);
    return true;
  }
}
