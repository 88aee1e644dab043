package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The vehicle identification number, ISO 3779 and GB 16735-2019: 17 digits and capitals without I,
 * O and Q. Canonical: capitals.
 *
 * <p>The ninth is a check character only where the law says so: in North America (1 to 5) and China
 * (L, GB 16735 clause 4.3). Makers elsewhere put there what they like.
 */
final class Vin implements Identifier {

  private static final int LENGTH = 17;
  private static final int CHECK = 8;
  private static final byte[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  /** What A to Z count; 0 for those that do not occur. */
  private static final String LETTERS = "12345678012345070923456789";

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH) {
      return Verdict.WRONG_FORM;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int value = value(text[start + i]);
      if (value < 0) {
        return Verdict.WRONG_FORM;
      }
      sum += WEIGHTS[i] * value;
    }
    if (!isChecked(text[start])) {
      return Verdict.VALID;
    }
    byte check = text[start + CHECK];
    int remainder = sum % 11;
    boolean passes = check == (remainder == 10 ? 'X' : '0' + remainder);
    return passes ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  private static boolean isChecked(byte region) {
    return region == 'L' || (region >= '1' && region <= '5');
  }

  private static int value(byte b) {
    if (Ascii.isDigit(b)) {
      return b - '0';
    }
    int value = Ascii.isUpper(b) ? LETTERS.charAt(b - 'A') - '0' : 0;
    return value == 0 ? -1 : value;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
