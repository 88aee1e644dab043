package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a Hong Kong identity card, as the Immigration Department prints it: one or two
 * letters, six digits and in brackets a check character modulo 11. Canonical: A123456(3); without
 * the brackets it is rewritten.
 */
final class HongKongId implements Identifier {

  private static final int DIGITS = 6;

  /** Six digits, two brackets and a check character. */
  private static final int TAIL = DIGITS + 3;

  /** What a letter that is not there counts. */
  private static final int BLANK = 36;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    int digits = end - TAIL;
    int letters = digits - start;
    if ((letters != 1 && letters != 2) || !hasForm(text, start, digits)) {
      return Verdict.WRONG_FORM;
    }
    int sum = 9 * (letters == 2 ? Ascii.base36(text[start]) : BLANK);
    sum += 8 * Ascii.base36(text[digits - 1]);
    for (int i = 0; i < DIGITS; i++) {
      sum += (7 - i) * (text[digits + i] - '0');
    }
    byte check = text[end - 2];
    sum += check == 'A' ? 10 : check - '0';
    return sum % 11 == 0 ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  private static boolean hasForm(byte[] text, int start, int digits) {
    int open = digits + DIGITS;
    return Ascii.isUpper(text[start])
        && Ascii.isUpper(text[digits - 1])
        && Ascii.areDigits(text, digits, open)
        && text[open] == '('
        && (Ascii.isDigit(text[open + 1]) || text[open + 1] == 'A')
        && text[open + 2] == ')';
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    if (check(text, start, end) != Verdict.WRONG_FORM) {
      return false;
    }
    int size = into.size();
    Respelling.appendCompact(text, start, end, into);
    if (into.size() == size) {
      return false;
    }
    byte check = into.bytes()[into.size() - 1];
    into.resize(into.size() - 1);
    into.append('(');
    into.append(check);
    into.append(')');
    return Respelling.keep(into, size, Respelling.hasForm(this, into, size));
  }
}
