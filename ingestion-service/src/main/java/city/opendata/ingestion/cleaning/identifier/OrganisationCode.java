package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The organisation code, GB 11714-1997: eight digits or capitals, a hyphen and a check character
 * modulo 11. Canonical: with the hyphen that clause 4 prints; without it, it is rewritten.
 *
 * <p>Letters count 10 to 35, so the check cannot see one letter for another eleven places away.
 */
final class OrganisationCode implements Identifier {

  private static final int BODY = 8;
  private static final int LENGTH = BODY + 2;
  private static final byte[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final byte[] CHECKS = {'0', 'X', '9', '8', '7', '6', '5', '4', '3', '2', '1'};

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH || text[start + BODY] != '-') {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    for (int i = start; i < start + BODY; i++) {
      if (Ascii.base36(text[i]) < 0) {
        return Verdict.WRONG_FORM;
      }
    }
    byte check = text[start + BODY + 1];
    if (!Ascii.isDigit(check) && check != 'X') {
      return Verdict.WRONG_FORM;
    }
    return check == checkCharacter(text, start) ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  /** The check character of eight digits or capitals. */
  static byte checkCharacter(byte[] text, int start) {
    int sum = 0;
    for (int i = 0; i < BODY; i++) {
      sum += WEIGHTS[i] * Ascii.base36(text[start + i]);
    }
    return CHECKS[sum % CHECKS.length];
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    if (check(text, start, end) != Verdict.WRONG_FORM) {
      return false;
    }
    int size = into.size();
    Respelling.appendCompact(text, start, end, into);
    if (into.size() - size != LENGTH - 1) {
      return Respelling.keep(into, size, false);
    }
    byte check = into.bytes()[into.size() - 1];
    into.resize(into.size() - 1);
    into.append('-');
    into.append(check);
    return Respelling.keep(into, size, Respelling.hasForm(this, into, size));
  }
}
