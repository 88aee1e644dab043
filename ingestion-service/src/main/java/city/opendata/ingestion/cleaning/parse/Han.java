package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Utf8;

/** Characters of three bytes, as all Chinese words of dates and numbers have them. */
final class Han {

  /** How many bytes each has. */
  static final int BYTES = 3;

  /** There is no such character here. */
  static final char NONE = 0;

  private Han() {}

  /** The character that begins at a position and ends before {@code end}, or {@link #NONE}. */
  static char at(byte[] text, int at, int end) {
    boolean three =
        end - at >= BYTES
            && (text[at] & 0xF0) == 0xE0
            && Utf8.isContinuation(text[at + 1])
            && Utf8.isContinuation(text[at + 2]);
    return three ? (char) Utf8.codePoint(text, at) : NONE;
  }

  /** The last character of a slice, or {@link #NONE}. */
  static char last(byte[] text, int start, int end) {
    return end - start < BYTES ? NONE : at(text, end - BYTES, end);
  }

  /** Where one of these characters first is, or -1. */
  static int find(byte[] text, int start, int end, String characters) {
    for (int i = start; i <= end - BYTES; i++) {
      if (text[i] < 0 && characters.indexOf(at(text, i, end)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  static boolean startsWith(byte[] text, int start, int end, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at(text, start + i * BYTES, end) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean equals(byte[] text, int start, int end, String word) {
    return end - start == word.length() * BYTES && startsWith(text, start, end, word);
  }
}
