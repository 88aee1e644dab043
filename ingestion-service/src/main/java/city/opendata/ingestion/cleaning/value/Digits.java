package city.opendata.ingestion.cleaning.value;

/**
 * ASCII digits only: {@link Character#isDigit(char)} also takes the digits of forty other scripts.
 */
final class Digits {

  private Digits() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The first position from {@code from} on that holds no digit. */
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The number that the digits of {@code [from, to)} spell, or -1 when one of them is no digit. */
  static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
