package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a bank card, ISO/IEC 7812-1: 13 to 19 digits, the last of them by Luhn's formula.
 * Canonical: digits only.
 *
 * <p>Of random digits one number in ten passes, and so do order numbers: never decide on the check
 * digit alone that something is a card. Some passbooks of Chinese banks have numbers without one.
 */
final class BankCard implements Identifier {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    int length = end - start;
    // A leading 0 is no industry that issues cards; it keeps out a row of zeros, which passes.
    if (length < SHORTEST
        || length > LONGEST
        || text[start] == '0'
        || !Ascii.areDigits(text, start, end)) {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    return passesLuhn(text, start, end) ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  /** Luhn's formula, ISO/IEC 7812-1 annex B, over digits of any number. */
  static boolean passesLuhn(byte[] digits, int start, int end) {
    int sum = 0;
    boolean twice = false;
    for (int i = end - 1; i >= start; i--) {
      int value = digits[i] - '0';
      if (twice) {
        value = value > 4 ? value * 2 - 9 : value * 2;
      }
      sum += value;
      twice = !twice;
    }
    return sum % 10 == 0;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
