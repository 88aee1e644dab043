package city.opendata.ingestion.cleaning.text;

/**
 * ASCII characters in slices of bytes, and as code points. A byte of a longer UTF-8 character is
 * negative and is none of them. Nothing here looks further than it is told.
 */
public final class Ascii {

  private static final int MOST_DIGITS = 9;

  private Ascii() {}

  public static boolean isDigit(int one) {
    return one >= '0' && one <= '9';
  }

  public static boolean isUpper(int one) {
    return one >= 'A' && one <= 'Z';
  }

  public static boolean isLower(int one) {
    return one >= 'a' && one <= 'z';
  }

  public static boolean isLetter(int one) {
    return isUpper(one) || isLower(one);
  }

  public static boolean isLetterOrDigit(int one) {
    return isDigit(one) || isLetter(one);
  }

  public static boolean isHexadecimal(int one) {
    return isDigit(one) || (one >= 'a' && one <= 'f') || (one >= 'A' && one <= 'F');
  }

  /** A capital that cannot be taken for a digit: plates and travel documents leave out I and O. */
  public static boolean isClearCapital(int one) {
    return isUpper(one) && one != 'I' && one != 'O';
  }

  /** The first position from {@code from} on that holds no digit. */
  public static int skipDigits(byte[] text, int from, int end) {
    int i = from;
    while (i < end && isDigit(text[i])) {
      i++;
    }
    return i;
  }

  /** Whether the slice is one digit or more and nothing else. */
  public static boolean areDigits(byte[] text, int start, int end) {
    return start < end && skipDigits(text, start, end) == end;
  }

  /** The number that one to nine digits spell, or -1. */
  public static int number(byte[] text, int start, int end) {
    if (end <= start || end - start > MOST_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      if (!isDigit(text[i])) {
        return -1;
      }
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }

  /** The number that two digits spell, or -1. */
  public static int pair(byte[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    return (tens | 9 - tens | ones | 9 - ones) < 0 ? -1 : tens * 10 + ones;
  }

  /** Appends a number below one hundred with both of its digits. */
  public static void appendPair(TextBuffer into, int number) {
    into.append((char) ('0' + number / 10));
    into.append((char) ('0' + number % 10));
  }

  /** The value of a digit, and of a capital from A = 10 to Z = 35; -1 for anything else. */
  public static int base36(byte one) {
    return isDigit(one) ? one - '0' : isUpper(one) ? one - 'A' + 10 : -1;
  }

  /** Whether the slice begins with these lower-case characters, in whatever case. */
  public static boolean startsWith(byte[] text, int start, int end, String prefix) {
    int length = prefix.length();
    if (end - start < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte one = text[start + i];
      if ((isUpper(one) ? one - 'A' + 'a' : one) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
