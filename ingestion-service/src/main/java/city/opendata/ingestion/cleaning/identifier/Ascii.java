package city.opendata.ingestion.cleaning.identifier;

/**
 * ASCII characters as bytes; a byte of a longer UTF-8 character is negative and is none of them.
 */
final class Ascii {

  private Ascii() {}

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isUpper(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  static boolean isLower(byte b) {
    return b >= 'a' && b <= 'z';
  }

  static boolean isLetter(byte b) {
    return isUpper(b) || isLower(b);
  }

  static boolean isHexadecimal(byte b) {
    return isDigit(b) || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F');
  }

  /** A capital that cannot be taken for a digit: plates and travel documents leave out I and O. */
  static boolean isClearCapital(byte b) {
    return isUpper(b) && b != 'I' && b != 'O';
  }

  static boolean areDigits(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** The number that digits spell, nine at most; what it is for other characters means nothing. */
  static int number(byte[] text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }

  /** The value of a digit, and of a capital from A = 10 to Z = 35; -1 for anything else. */
  static int base36(byte b) {
    return isDigit(b) ? b - '0' : isUpper(b) ? b - 'A' + 10 : -1;
  }

  /** Whether the slice begins with these lower-case characters, in whatever case. */
  static boolean startsWith(byte[] text, int start, int end, String prefix) {
    int length = prefix.length();
    if (end - start < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte b = text[start + i];
      if ((isUpper(b) ? b - 'A' + 'a' : b) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
