package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;

/**
 * The unified social credit code, GB 32100-2015: registering department (1), type (1), region (6),
 * organisation code by GB 11714 (9) and a check character modulo 31. Canonical: 18 characters,
 * letters as capitals; I, O, S, V and Z do not occur.
 *
 * <p>The organisation code counts letters as GB 11714 does, 10 to 35, and the check character of
 * the whole by their places among the 31.
 */
final class CreditCode implements Identifier {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = CHARACTERS.length();
  private static final byte[] VALUES = values();

  /** The powers of 3 modulo 31. */
  private static final byte[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Those that annex A of the standard and its amendment name. */
  private static final String DEPARTMENTS = "123456789ANY";

  private static final int LENGTH = 18;
  private static final int REGION = 2;
  private static final int ORGANISATION = 8;
  private static final int ORGANISATION_CHECK = 16;
  private static final int CHECK = 17;

  private final Divisions divisions = Divisions.shipped();

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH || !hasForm(text, start)) {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    if (!divisions.hasAuthority(Ascii.number(text, start + REGION, start + ORGANISATION))) {
      return Verdict.UNKNOWN_REGION;
    }
    return text[start + CHECK] == checkCharacter(text, start)
            && text[start + ORGANISATION_CHECK]
                == OrganisationCode.checkCharacter(text, start + ORGANISATION)
        ? Verdict.VALID
        : Verdict.WRONG_CHECK_DIGIT;
  }

  private static boolean hasForm(byte[] text, int start) {
    for (int i = start; i < start + LENGTH; i++) {
      if (text[i] < 0 || VALUES[text[i]] < 0) {
        return false;
      }
    }
    return DEPARTMENTS.indexOf(text[start]) >= 0
        && text[start + 1] != '0'
        && Ascii.areDigits(text, start + 1, start + ORGANISATION);
  }

  private static byte checkCharacter(byte[] text, int start) {
    int sum = 0;
    for (int i = 0; i < CHECK; i++) {
      sum += WEIGHTS[i] * VALUES[text[start + i]];
    }
    return (byte) CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (byte value = 0; value < MODULUS; value++) {
      values[CHARACTERS.charAt(value)] = value;
    }
    return values;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
