package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a business licence before the credit code, GS 15-2006: region (6), sequence (8) and
 * a check digit by ISO 7064 MOD 11,10. Canonical: 15 digits.
 */
final class BusinessLicence implements Identifier {

  private static final int LENGTH = 15;
  private static final int REGION = 6;

  private final Divisions divisions = Divisions.shipped();

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH || !Ascii.areDigits(text, start, end)) {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    if (!divisions.hasAuthority(Ascii.number(text, start, start + REGION))) {
      return Verdict.UNKNOWN_REGION;
    }
    int product = 10;
    for (int i = start; i < end - 1; i++) {
      int sum = (product + text[i] - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    boolean passes = (product + text[end - 1] - '0') % 10 == 1;
    return passes ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
