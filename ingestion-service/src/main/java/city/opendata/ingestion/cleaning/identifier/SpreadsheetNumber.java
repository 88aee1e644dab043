package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;

/**
 * A number in scientific notation, as a spreadsheet shows and saves one of twelve digits or more.
 */
final class SpreadsheetNumber {

  private static final int MOST_EXPONENT_DIGITS = 2;

  private SpreadsheetNumber() {}

  /** Why a slice that has not the form of a number is none. */
  static Verdict verdict(byte[] text, int start, int end) {
    return matches(text, start, end) ? Verdict.DESTROYED : Verdict.WRONG_FORM;
  }

  /** One digit, a fraction or none, and an exponent: 3.20205E+17, 6E+15, 1.38e10. */
  private static boolean matches(byte[] text, int start, int end) {
    if (start == end || !Ascii.isDigit(text[start])) {
      return false;
    }
    int i = start + 1;
    if (i < end && text[i] == '.') {
      i = Ascii.skipDigits(text, i + 1, end);
    }
    if (i == end || (text[i] | 0x20) != 'e') {
      return false;
    }
    i++;
    if (i < end && text[i] == '+') {
      i++;
    }
    int digits = end - i;
    return digits <= MOST_EXPONENT_DIGITS && Ascii.areDigits(text, i, end);
  }
}
