package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a Chinese passport, as the issuing authorities print it: ordinary (E and G), other
 * kinds (DE, SE, PE), Hong Kong (H and K) and Macau (MA). Canonical: nine capitals and digits.
 */
final class Passport implements Identifier {

  private static final int LENGTH = 9;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    boolean passport =
        end - start == LENGTH
            && Ascii.areDigits(text, start + 2, end)
            && isPrefix(text[start], text[start + 1]);
    return passport ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  private static boolean isPrefix(byte first, byte second) {
    return switch (first) {
      case 'E', 'H', 'K' -> Ascii.isDigit(second) || Ascii.isClearCapital(second);
      case 'G' -> Ascii.isDigit(second);
      case 'D', 'S', 'P' -> second == 'E';
      case 'M' -> second == 'A';
      default -> false;
    };
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
