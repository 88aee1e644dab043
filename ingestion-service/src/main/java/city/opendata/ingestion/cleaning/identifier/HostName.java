package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.Utf8;

/**
 * The name of a host on the Internet, RFC 1123 clause 2.1, with at least one dot. Labels may have
 * letters of any script, as 例子.中国 has (RFC 5890).
 */
final class HostName {

  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  static boolean matches(byte[] text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    int label = start;
    int labels = 0;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '.') {
        if (!isLabel(text, label, i)) {
          return false;
        }
        labels++;
        if (i < end) {
          label = i + 1;
        }
      }
    }
    // A last label of digits is the end of an IPv4 address (RFC 3696 clause 2).
    return labels > 1 && !Ascii.areDigits(text, label, end);
  }

  private static boolean isLabel(byte[] text, int start, int end) {
    if (start == end || end - start > LONGEST_LABEL || text[start] == '-' || text[end - 1] == '-') {
      return false;
    }
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      byte b = text[i];
      ascii &= b >= 0;
      if (b >= 0 && !Ascii.isLetter(b) && !Ascii.isDigit(b) && b != '-') {
        return false;
      }
    }
    return ascii || hasLettersOnly(text, start, end);
  }

  private static boolean hasLettersOnly(byte[] text, int start, int end) {
    if (Utf8.firstFault(text, start, end) < end) {
      return false;
    }
    for (int i = start; i < end; i += Utf8.length(text[i])) {
      int codePoint = Utf8.codePoint(text, i);
      if (codePoint != '-' && !Character.isLetterOrDigit(codePoint)) {
        return false;
      }
    }
    return true;
  }
}
