package city.opendata.ingestion.spreadsheet;

/**
 * Tells text that a spreadsheet would take for a formula: it starts with {@code = + - @}, the
 * full-width forms of these, TAB, CR or LF. A plain negative number such as {@code -12.5} is none.
 *
 * <p>An apostrophe in front makes it harmless. Where the file comes back, text that has apostrophes
 * before a formula already gets one more, so that taking one away always gives the text as it was.
 */
public final class FormulaGuard {

  private static final char APOSTROPHE = '\'';
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !isNegativeNumber(text);
  }

  /** The text made harmless, in such a way that {@link #unguarded} gives it back. */
  public static String guarded(String text) {
    return isFormulaBehindApostrophes(text) ? APOSTROPHE + text : text;
  }

  /** The text that was guarded; text that never was stays as it is, unless it looks guarded. */
  public static String unguarded(String text) {
    return text.indexOf(APOSTROPHE) == 0 && isFormulaBehindApostrophes(text)
        ? text.substring(1)
        : text;
  }

  private static boolean isFormulaBehindApostrophes(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == APOSTROPHE) {
      start++;
    }
    return looksLikeFormula(text.substring(start));
  }

  private static boolean isNegativeNumber(String text) {
    boolean digit = false;
    boolean point = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && digit && !point) {
        point = true;
        digit = false;
      } else if (c >= '0' && c <= '9') {
        digit = true;
      } else {
        return false;
      }
    }
    return text.charAt(0) == '-' && digit;
  }
}
