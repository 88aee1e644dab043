package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The national identification number of Taiwan: a letter, 1 or 2, seven digits and a check digit
 * modulo 10; 8 or 9 in place of 1 or 2 for residents from elsewhere, since 2021. Canonical: ten
 * characters, the letter a capital.
 */
final class TaiwanId implements Identifier {

  private static final int LENGTH = 10;

  /** A counts 10, B 11 and so on: the order in which the letters were given to places. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH
        || !Ascii.isUpper(text[start])
        || "1289".indexOf(text[start + 1]) < 0
        || !Ascii.areDigits(text, start + 1, end)) {
      return Verdict.WRONG_FORM;
    }
    int letter = LETTERS.indexOf(text[start]) + 10;
    int sum = letter / 10 + letter % 10 * 9;
    for (int i = 1; i < LENGTH - 1; i++) {
      sum += (LENGTH - 1 - i) * (text[start + i] - '0');
    }
    sum += text[end - 1] - '0';
    return sum % 10 == 0 ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
