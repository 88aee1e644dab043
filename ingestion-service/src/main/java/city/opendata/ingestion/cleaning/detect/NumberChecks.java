package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;

/** What digits can be, each check alone. Keeps a buffer, so that each thread has its own. */
final class NumberChecks {

  private static final int OLD_ID = 15;
  private static final int DIVISION = 6;
  private static final int MOBILE = 11;
  private static final int SHORTEST_CARD = 15;
  private static final int LONGEST_CARD = 19;
  private static final int UNION_PAY = 62;
  private static final int SHORTEST_UNION_PAY = 16;

  private final Identifier citizen;
  private final Identifier card = IdentifierKind.BANK_CARD.create(LocalDate.EPOCH);
  private final Identifier mobile = IdentifierKind.MOBILE.create(LocalDate.EPOCH);
  private final Identifier division = IdentifierKind.DIVISION_CODE.create(LocalDate.EPOCH);
  private final long[] prefixes;
  private final TextBuffer scratch = new TextBuffer(32);

  NumberChecks(DetectionRules rules, LocalDate today) {
    citizen = IdentifierKind.CITIZEN_ID.create(today);
    prefixes = rules.cardPrefixes();
  }

  /** CITIZEN_ID, CITIZEN_ID_FORM or nothing, of 18 characters. */
  long citizen(byte[] text, int start, int end) {
    return switch (citizen.check(text, start, end)) {
      case VALID -> ValuePattern.CITIZEN_ID.bit();
      case WRONG_CHECK_DIGIT -> ValuePattern.CITIZEN_ID_FORM.bit();
      default -> 0;
    };
  }

  /** Whether 15 digits have a region and a birthday of the last century. */
  boolean isOldCitizen(byte[] text, int start, int end) {
    scratch.clear();
    return end - start == OLD_ID
        && citizen.rewrite(text, start, end, scratch)
        && citizen.check(scratch.bytes(), 0, scratch.size()) == Verdict.VALID;
  }

  boolean isMobile(byte[] text, int start, int end) {
    return mobile.check(text, start, end) == Verdict.VALID;
  }

  /** For leaks, which may be older or newer than the numbering plan. */
  static boolean isMobileLike(byte[] text, int start, int end) {
    return end - start == MOBILE && text[start] == '1' && text[start + 1] >= '3';
  }

  boolean beginsWithDivision(byte[] text, int start) {
    return division.check(text, start, start + DIVISION) == Verdict.VALID;
  }

  /** Of digits: area code, 7 or 8 digits, and an extension of so many at most. */
  static boolean isLandline(byte[] text, int start, int end, int extension) {
    int length = end - start;
    if (length < 10 || text[start] != '0' || text[start + 1] < '1') {
      return false;
    }
    boolean three = text[start + 1] <= '2';
    boolean area =
        three
            ? (text[start + 1] == '1' ? text[start + 2] == '0' : text[start + 2] != '6')
            : text[start + 1] >= '3';
    int local = start + (three ? 3 : 4);
    int rest = end - local;
    return area
        && text[local] >= '2'
        && text[local] <= '8'
        && rest >= (three ? 8 : 7)
        && rest <= 8 + extension;
  }

  /** 400 and 800 and ten digits, or five to six that begin with 1 or 9. */
  static boolean isServiceNumber(byte[] text, int start, int end) {
    int length = end - start;
    if (length == 10) {
      return (text[start] == '4' || text[start] == '8')
          && text[start + 1] == '0'
          && text[start + 2] == '0';
    }
    return (length == 5 || length == 6) && (text[start] == '9' || text[start] == '1');
  }

  /** CARD, CARD_OTHER and CARD_FORM, of digits. */
  long card(byte[] text, int start, int end) {
    int length = end - start;
    if (length < SHORTEST_CARD || length > LONGEST_CARD || !hasPrefix(text, start)) {
      return 0;
    }
    if (card.check(text, start, end) != Verdict.VALID) {
      return ValuePattern.CARD_FORM.bit();
    }
    boolean unionPay = Ascii.number(text, start, start + 2) == UNION_PAY;
    return ValuePattern.CARD_FORM.bit()
        | (unionPay && length >= SHORTEST_UNION_PAY
            ? ValuePattern.CARD.bit()
            : ValuePattern.CARD_OTHER.bit());
  }

  private boolean hasPrefix(byte[] text, int start) {
    int two = Ascii.number(text, start, start + 2);
    // Visa, Mastercard, JCB and American Express, and issuers of China.
    if (text[start] == '4' || two / 10 == 5 || two == 35 || two == 37 || two == UNION_PAY) {
      return true;
    }
    for (long prefix : prefixes) {
      if (prefix == (prefix < 100 ? two : Ascii.number(text, start, start + 4))) {
        return true;
      }
    }
    return false;
  }
}
