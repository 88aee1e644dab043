package city.opendata.ingestion.cleaning.text;

/**
 * Which full-width characters (U+FF01 to U+FF5E) are brought to half width, character by character.
 * Never NFKC, which would turn ① into 1 and ㎡ into m2.
 */
public enum FullWidth {

  /** Digits and letters only, for codes: the full-width comma of a Chinese sentence stays. */
  DIGITS_AND_LETTERS,

  /** Signs and separators too, for numbers and dates. */
  ALL;

  private static final byte LEAD = (byte) 0xEF;
  private static final int FIRST = 0xFF01;
  private static final int LAST = 0xFF5E;
  private static final int DISTANCE = 0xFEE0;
  private static final int BYTES = 3;

  /** Where the first one is in a slice that is to be narrowed, or its end. */
  public int first(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == LEAD && narrow(Utf8.codePoint(text, i)) > 0) {
        return i;
      }
    }
    return end;
  }

  /** Appends a slice of the buffer's own text, narrowed from {@code first} on. */
  public void append(TextBuffer text, int start, int first, int end) {
    text.reserve(end - start);
    text.append(text.bytes(), start, first);
    int i = first;
    while (i < end) {
      byte[] bytes = text.bytes();
      int narrow = bytes[i] == LEAD ? narrow(Utf8.codePoint(bytes, i)) : 0;
      if (narrow > 0) {
        text.append((byte) narrow);
        i += BYTES;
      } else {
        text.append(bytes[i++]);
      }
    }
  }

  /** The text narrowed. */
  public String narrow(String text) {
    StringBuilder narrowed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int narrow = narrow(text.charAt(i));
      narrowed.append(narrow > 0 ? (char) narrow : text.charAt(i));
    }
    return narrowed.toString();
  }

  /** The half-width character, or 0 when this one stays as it is. */
  private int narrow(int codePoint) {
    if (codePoint < FIRST || codePoint > LAST) {
      return 0;
    }
    int narrow = codePoint - DISTANCE;
    return this == ALL || isDigitOrLetter(narrow) ? narrow : 0;
  }

  private static boolean isDigitOrLetter(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
