package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a permit to travel between the mainland and Hong Kong, Macau or Taiwan, as the
 * National Immigration Administration prints it: H or M and 8 or 10 digits (to the mainland), C or
 * W (to Hong Kong and Macau), 8 digits (of people from Taiwan). Canonical: capitals and digits.
 *
 * <p>Eight digits are also a date: only a field's contract can say that they are a permit.
 */
final class TravelPermit implements Identifier {

  private static final int DIGITS = 8;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    return isPermit(text, start, end) ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  private static boolean isPermit(byte[] text, int start, int end) {
    int length = end - start;
    if (length == DIGITS) {
      return Ascii.areDigits(text, start, end);
    }
    if (length != DIGITS + 1 && length != DIGITS + 3) {
      return false;
    }
    boolean isShort = length == DIGITS + 1;
    return Ascii.areDigits(text, start + 2, end)
        && switch (text[start]) {
          case 'H', 'M' -> Ascii.isDigit(text[start + 1]);
          case 'C' ->
              isShort && (Ascii.isDigit(text[start + 1]) || Ascii.isClearCapital(text[start + 1]));
          case 'W' -> isShort && Ascii.isDigit(text[start + 1]);
          default -> false;
        };
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
