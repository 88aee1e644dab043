package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/** ASCII digits of a slice. None of these looks further than it is told. */
final class AsciiDigits {

  private AsciiDigits() {}

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The first position from {@code from} on that holds no digit. */
  static int skip(byte[] text, int from, int end) {
    int i = from;
    while (i < end && isDigit(text[i])) {
      i++;
    }
    return i;
  }

  static boolean areAll(byte[] text, int start, int end) {
    return start < end && skip(text, start, end) == end;
  }

  /** The number that two digits spell, or -1. */
  static int pair(byte[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    return (tens | 9 - tens | ones | 9 - ones) < 0 ? -1 : tens * 10 + ones;
  }

  /** The number that one to nine digits spell, or -1. */
  static int number(byte[] text, int start, int end) {
    if (end <= start || end - start > 9) {
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

  /** Appends a number below one hundred with both of its digits. */
  static void appendPair(TextBuffer into, int number) {
    into.append((char) ('0' + number / 10));
    into.append((char) ('0' + number % 10));
  }
}
