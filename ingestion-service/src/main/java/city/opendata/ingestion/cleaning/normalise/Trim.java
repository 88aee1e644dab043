package city.opendata.ingestion.cleaning.normalise;

/**
 * Removes blanks at both ends: every Unicode space with NBSP and U+3000, and what looks like
 * nothing at all (zero-width characters, a stray byte order mark).
 */
public final class Trim implements Normaliser {

  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char ZERO_WIDTH_JOINER = '\u200D';
  private static final char MONGOLIAN_VOWEL_SEPARATOR = '\u180E';
  private static final char WORD_JOINER = '\u2060';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char FIRST_IDEOGRAPH = '\u4E00';
  private static final char LAST_IDEOGRAPH = '\u9FFF';

  @Override
  public String apply(String value) {
    int end = value.length();
    int start = 0;
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char c) {
    if ((c > ' ' && c < '\u007F') || (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH)) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (c >= ZERO_WIDTH_SPACE && c <= ZERO_WIDTH_JOINER)
        || c == MONGOLIAN_VOWEL_SEPARATOR
        || c == WORD_JOINER
        || c == BYTE_ORDER_MARK;
  }

  @Override
  public Change change() {
    return Change.TRIMMED;
  }
}
