package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a mobile phone, by the plan that the Ministry of Industry and Information
 * Technology had assigned in March 2023, resale included. Canonical: 11 digits, without the country
 * code. Satellite phones (1349, 174, 1619) and the 13 digits of things (140 to 144) are none.
 */
final class Mobile implements Identifier {

  private static final int LENGTH = 11;
  private static final int SATELLITE = 1349;

  /** The third digits that are assigned behind 10, 11, 12 and so on, as bits. */
  private static final short[] THIRD_DIGITS = {
    0,
    0,
    0,
    bits("0123456789"),
    bits("56789"),
    bits("012356789"),
    bits("2567"),
    bits("01235678"),
    bits("0123456789"),
    bits("012356789"),
  };

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH || text[start] != '1' || !Ascii.areDigits(text, start, end)) {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    int third = text[start + 2] - '0';
    boolean assigned =
        (THIRD_DIGITS[text[start + 1] - '0'] >> third & 1) == 1
            && Ascii.number(text, start, start + 4) != SATELLITE;
    return assigned ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  /** Takes back separators and the country code: +86, 0086 or 86. */
  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    int size = into.size();
    boolean changed = Respelling.appendCompact(text, start, end, into);
    int number = into.size() - LENGTH;
    if (number > size && isCountryCode(into.bytes(), size, number)) {
      System.arraycopy(into.bytes(), number, into.bytes(), size, LENGTH);
      into.resize(size + LENGTH);
      changed = true;
    }
    return Respelling.keep(into, size, changed && Respelling.hasForm(this, into, size));
  }

  private static boolean isCountryCode(byte[] text, int start, int end) {
    int length = end - start;
    boolean prefix =
        switch (length) {
          case 2 -> true;
          case 3 -> text[start] == '+';
          case 4 -> text[start] == '0' && text[start + 1] == '0';
          default -> false;
        };
    return prefix && text[end - 2] == '8' && text[end - 1] == '6';
  }

  private static short bits(String digits) {
    int bits = 0;
    for (int i = 0; i < digits.length(); i++) {
      bits |= 1 << (digits.charAt(i) - '0');
    }
    return (short) bits;
  }
}
