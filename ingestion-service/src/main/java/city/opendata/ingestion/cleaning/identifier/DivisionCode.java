package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The code of an administrative division: 6 digits of GB/T 2260, or with a street 9 digits (GB/T
 * 10114) or with a village 12 digits of the National Bureau of Statistics. Canonical: digits only.
 *
 * <p>The first six are looked up, those of abolished divisions too; streets and villages change too
 * often to be listed.
 */
final class DivisionCode implements Identifier {

  private static final int COUNTY = 6;
  private static final int STREET = 9;
  private static final int VILLAGE = 12;

  private final Divisions divisions = Divisions.shipped();

  @Override
  public Verdict check(byte[] text, int start, int end) {
    int length = end - start;
    if ((length != COUNTY && length != STREET && length != VILLAGE)
        || !Ascii.areDigits(text, start, end)) {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    return divisions.contains(Ascii.number(text, start, start + COUNTY))
        ? Verdict.VALID
        : Verdict.UNKNOWN_REGION;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
