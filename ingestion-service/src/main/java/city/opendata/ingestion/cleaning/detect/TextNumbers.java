package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;
import java.time.LocalDate;

/** Finds the numbers of persons that begin with a digit: ID, mobile, bank card, landline. */
final class TextNumbers {

  private static final int ID = 18;
  private static final int OLD_ID = 15;
  private static final int MOBILE = 11;
  private static final int DOTTED_GROUP = 3;
  private static final int DOTTED_MOBILE = 13;
  private static final int SHORTEST = 10;
  private static final int LONGEST_CARD = 19;
  private static final int SHORTEST_CARD = 15;
  private static final int LONGEST_LANDLINE = 12;

  private final NumberChecks checks;
  private final WordContext context;
  private final LooseNumber number = new LooseNumber();
  private final byte[] withX = new byte[ID];
  private final byte[] undotted = new byte[MOBILE];

  TextNumbers(DetectionRules rules, LocalDate today, WordContext context) {
    this.checks = new NumberChecks(rules, today);
    this.context = context;
  }

  /** Where the text goes on behind what begins with the digit at {@code at}, or -1. */
  int find(byte[] text, int start, int at, int end, Hits hits) {
    number.read(text, at, end);
    if (number.size() == DOTTED_GROUP) {
      return dotted(text, start, at, end, hits);
    }
    if (number.size() < SHORTEST || (at > start && Ascii.isDigit(text[at - 1]))) {
      return -1;
    }
    if (isFraction(text, start, at)) {
      return number.end(number.firstGroup());
    }
    int next = citizen(text, start, at, end, hits);
    next = next > 0 ? next : card(text, start, at, hits);
    next = next > 0 ? next : mobile(text, start, at, end, hits);
    return next > 0 ? next : landline(text, start, at, end, hits);
  }

  /** 138.0000.0000, which neither an address nor a decimal looks like. */
  private int dotted(byte[] text, int start, int at, int end, Hits hits) {
    int last = at + DOTTED_MOBILE;
    boolean inside = at > start && (Ascii.isLetterOrDigit(text[at - 1]) || text[at - 1] == '.');
    if (inside
        || last > end
        || (last < end && Ascii.isLetterOrDigit(text[last]))
        || text[at + 3] != '.'
        || text[at + 8] != '.') {
      return -1;
    }
    for (int i = 0, digit = 0; i < DOTTED_MOBILE; i++) {
      if (i != 3 && i != 8) {
        undotted[digit++] = text[at + i];
      }
    }
    return Ascii.areDigits(undotted, 0, MOBILE)
            && NumberChecks.isMobileLike(undotted, 0, MOBILE)
            && !context.isContrary(text, start, at)
        ? hit(at, last, SensitiveKind.MOBILE, hits)
        : -1;
  }

  /** A number behind a decimal point. */
  private static boolean isFraction(byte[] text, int start, int at) {
    return at - 2 >= start && text[at - 1] == '.' && Ascii.isDigit(text[at - 2]);
  }

  private int citizen(byte[] text, int start, int at, int end, Hits hits) {
    byte[] digits = number.digits();
    if (number.isGroup(ID) && isCitizen(digits, text, start, at)) {
      return hit(at, number.end(ID), SensitiveKind.CITIZEN_ID, hits);
    }
    if (number.isGroup(ID - 1)) {
      int last = number.end(ID - 1);
      int check = last < end && (text[last] == ' ' || text[last] == '-') ? last + 1 : last;
      if (check < end && (text[check] | 0x20) == 'x') {
        System.arraycopy(digits, 0, withX, 0, ID - 1);
        withX[ID - 1] = 'X';
        if (isCitizen(withX, text, start, at)) {
          return hit(at, check + 1, SensitiveKind.CITIZEN_ID, hits);
        }
      }
    }
    return number.firstGroup() == OLD_ID && checks.isOldCitizen(digits, 0, OLD_ID)
        ? hit(at, number.end(OLD_ID), SensitiveKind.CITIZEN_ID, hits)
        : -1;
  }

  /** A mistyped number is still the person's, where the text says what it is. */
  private boolean isCitizen(byte[] characters, byte[] text, int start, int at) {
    long found = checks.citizen(characters, 0, ID);
    return found == ValuePattern.CITIZEN_ID.bit()
        || (found != 0
            && context.isDocument(text, start, at)
            && !context.isContrary(text, start, at));
  }

  private int card(byte[] text, int start, int at, Hits hits) {
    for (int length = LONGEST_CARD; length >= SHORTEST_CARD; length--) {
      if (!number.isGroup(length) || isWordBefore(text, start, at)) {
        continue;
      }
      long card = checks.card(number.digits(), 0, length);
      boolean grouped = number.groups(length) > 2 && number.firstGroup() == 4;
      boolean passes = (card & (ValuePattern.CARD.bit() | ValuePattern.CARD_OTHER.bit())) != 0;
      boolean unionPay = (card & ValuePattern.CARD.bit()) != 0;
      boolean named = card != 0 && context.isBank(text, start, at);
      if ((named || (passes && (unionPay || grouped))) && !context.isContrary(text, start, at)) {
        return hit(at, number.end(length), SensitiveKind.BANK_CARD, hits);
      }
    }
    return -1;
  }

  private int mobile(byte[] text, int start, int at, int end, Hits hits) {
    int prefix = countryCode();
    int length = prefix + MOBILE;
    if (!number.isGroup(length)
        || !NumberChecks.isMobileLike(number.digits(), prefix, length)
        || !isGroupedLikeMobile(prefix)) {
      return -1;
    }
    int last = number.end(length);
    boolean decimal = last + 1 < end && text[last] == '.' && Ascii.isDigit(text[last + 1]);
    boolean code =
        (isWordBefore(text, start, at) && !context.isNumberWord(text, start, at))
            || isCodeBefore(text, start, at, hits)
            || (last < end && Ascii.isLetter(text[last]));
    if (decimal
        || code
        || context.isContrary(text, start, at)
        || context.isAmount(text, last, end)) {
      return number.end(number.firstGroup());
    }
    return hit(
        prefix > 0 && at > start && text[at - 1] == '+' ? at - 1 : at,
        last,
        SensitiveKind.MOBILE,
        hits);
  }

  /** How many digits 86, 0086 or nothing has. */
  private int countryCode() {
    byte[] digits = number.digits();
    if (digits[0] == '8' && digits[1] == '6') {
      return 2;
    }
    return digits[0] == '0' && digits[1] == '0' && digits[2] == '8' && digits[3] == '6' ? 4 : 0;
  }

  /** 138-0000-0000, 138 00000000 and 1380000-0000, but no day and number behind it. */
  private boolean isGroupedLikeMobile(int prefix) {
    if (prefix > 0 || number.firstGroup() == MOBILE) {
      return true;
    }
    int first = number.firstGroup();
    return number.groups(MOBILE) <= 4 && (first == 3 || first == 7 || first == 5);
  }

  private int landline(byte[] text, int start, int at, int end, Hits hits) {
    for (int length = LONGEST_LANDLINE; length >= SHORTEST; length--) {
      if (number.isGroup(length)
          && number.groups(length) <= 3
          && NumberChecks.isLandline(number.digits(), 0, length, 0)) {
        int last = number.end(length);
        boolean code = isWordBefore(text, start, at) && !context.isNumberWord(text, start, at);
        if (!code
            && !isCodeBefore(text, start, at, hits)
            && !context.isOfficial(text, start, at, last, end)
            && !context.isContrary(text, start, at)) {
          return hit(at, last, SensitiveKind.LANDLINE, hits);
        }
        return last;
      }
    }
    return -1;
  }

  private static boolean isWordBefore(byte[] text, int start, int at) {
    return at > start && Ascii.isLetter(text[at - 1]);
  }

  /** A hyphen behind a letter or digit makes one code of both, unless a hit ended there. */
  private static boolean isCodeBefore(byte[] text, int start, int at, Hits hits) {
    return at - 2 >= start
        && (text[at - 1] == '-' || text[at - 1] == '_')
        && Ascii.isLetterOrDigit(text[at - 2])
        && !hits.hasEnd(at - 1);
  }

  private static int hit(int start, int end, SensitiveKind kind, Hits hits) {
    hits.add(start, end, kind);
    return end;
  }
}
