package city.opendata.ingestion.records.format;

/**
 * Tells text that a spreadsheet would take for a formula: it starts with {@code = + - @}, the
 * full-width forms of these, TAB, CR or LF. A plain negative number such as {@code -12.5} is none.
 */
final class FormulaGuard {

  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !isNegativeNumber(text);
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
