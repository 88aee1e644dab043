package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Utf8;

/** Characters of slices whose bytes may be anything: nothing here reads beyond the slice. */
final class Characters {

  /** What stands for a character that is none. */
  static final int NONE = -1;

  private static final int FIRST_HAN = 0x3400;
  private static final int LAST_HAN = 0x9FFF;
  private static final int FIRST_RARE_HAN = 0x20000;
  private static final int LAST_RARE_HAN = 0x33479;

  private Characters() {}

  /** How far it is to the next character. */
  static int length(byte[] text, int i, int end) {
    return Math.min(Utf8.length(text[i]), end - i);
  }

  /** The code point at {@code i}, or {@link #NONE} where the slice cuts it or ends. */
  static int at(byte[] text, int i, int end) {
    return i >= end || Utf8.length(text[i]) > end - i ? NONE : Utf8.codePoint(text, i);
  }

  /** Where the character begins that ends before {@code i}; not before {@code start}. */
  static int previous(byte[] text, int start, int i) {
    int at = i - 1;
    while (at > start && Utf8.isContinuation(text[at])) {
      at--;
    }
    return at;
  }

  /** The code point before {@code i}, or {@link #NONE} at the start. */
  static int before(byte[] text, int start, int i) {
    return i <= start ? NONE : at(text, previous(text, start, i), i);
  }

  static boolean isHan(int codePoint) {
    return (codePoint >= FIRST_HAN && codePoint <= LAST_HAN)
        || (codePoint >= FIRST_RARE_HAN && codePoint <= LAST_RARE_HAN);
  }
}
