package city.opendata.ingestion.cleaning.text;

/**
 * What looks like nothing at the ends of a value: every Unicode space with NBSP and U+3000, control
 * characters of layout, zero-width characters and a stray byte order mark.
 */
public final class Blanks {

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
  private static final int WORD_JOINER = 0x2060;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Characters from U+4000 to U+CFFF begin with these bytes: ideographs, and no blank. */
  private static final int FIRST_IDEOGRAPH_LEAD = 0xE4;

  private static final int LAST_IDEOGRAPH_LEAD = 0xEC;

  private Blanks() {}

  /** Whether a character is blank. */
  public static boolean isBlank(int codePoint) {
    if (codePoint > ' ' && codePoint < 0x7F) {
      return false;
    }
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || (codePoint >= ZERO_WIDTH_SPACE && codePoint <= ZERO_WIDTH_JOINER)
        || codePoint == MONGOLIAN_VOWEL_SEPARATOR
        || codePoint == WORD_JOINER
        || codePoint == BYTE_ORDER_MARK;
  }

  /** The first position of a slice that holds no blank, or its end. */
  public static int skip(byte[] text, int start, int end) {
    int i = start;
    while (i < end && !isSolid(text[i]) && isBlank(Utf8.codePoint(text, i))) {
      i += Utf8.length(text[i]);
    }
    return i;
  }

  /** The position after the last character of a slice that is no blank, or its start. */
  public static int skipBack(byte[] text, int start, int end) {
    int i = end;
    while (i > start) {
      int last = text[i - 1] > ' ' ? i - 1 : Utf8.previous(text, i);
      if (isSolid(text[last]) || !isBlank(Utf8.codePoint(text, last))) {
        break;
      }
      i = last;
    }
    return i;
  }

  /** The text without blanks at its ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Settles nearly every cell by one look. */
  private static boolean isSolid(byte lead) {
    int unsigned = lead & 0xFF;
    return unsigned > ' ' && unsigned < 0x7F
        || unsigned >= FIRST_IDEOGRAPH_LEAD && unsigned <= LAST_IDEOGRAPH_LEAD;
  }
}
