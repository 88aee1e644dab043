package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.text.Ascii;
import java.time.LocalDate;

/** The patterns of an ASCII cell with signs in it that no code has. */
final class MarkedPatterns {

  private static final int ISO_DAY = 10;
  private static final int SHORTEST_DAY = 8;
  private static final int LONGEST_DAY = 19;
  private static final int FEWEST_DECIMALS = 4;
  private static final int SMALL_OCTET = 63;
  private static final long FIRST_DAY = LocalDate.of(1850, 1, 1).toEpochDay();

  private final Identifier email = IdentifierKind.EMAIL.create(LocalDate.EPOCH);
  private final Identifier address = IdentifierKind.IP_ADDRESS.create(LocalDate.EPOCH);
  private final WordMatcher roles;
  private final long today;

  MarkedPatterns(DetectionRules rules, LocalDate today) {
    roles = rules.lexicon().matcher("role-mailbox");
    this.today = today.toEpochDay();
  }

  /** EMAIL or EMAIL_PUBLIC, of a slice with an @. */
  long email(byte[] text, int start, int end) {
    if (email.check(text, start, end) != Verdict.VALID) {
      return 0;
    }
    return isPublicMailbox(text, start, end)
        ? ValuePattern.EMAIL_PUBLIC.bit()
        : ValuePattern.EMAIL.bit();
  }

  /** Whether it is of an authority, or of a role. */
  boolean isPublicMailbox(byte[] text, int start, int end) {
    int at = start;
    int localEnd = start;
    while (at < end && text[at] != '@') {
      boolean stem = localEnd == at && (Ascii.isLetter(text[at]) || text[at] == '-');
      localEnd = stem ? at + 1 : localEnd;
      at++;
    }
    return endsWith(text, at, end, ".gov.cn")
        || endsWith(text, at, end, "@gov.cn")
        || roles.matches(text, start, localEnd)
        || roles.matches(text, start, at);
  }

  private static boolean endsWith(byte[] text, int start, int end, String suffix) {
    int from = end - suffix.length();
    if (from < start) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      int one = text[from + i];
      if ((Ascii.isLetter(one) ? one | 0x20 : one) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The kind of an address of the Internet Protocol. */
  long address(byte[] text, int start, int end) {
    if (address.check(text, start, end) != Verdict.VALID) {
      return 0;
    }
    int first = 0;
    int second = 0;
    int octet = 0;
    int octets = 0;
    boolean small = true;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '.') {
        first = octets == 0 ? octet : first;
        second = octets == 1 ? octet : second;
        small &= octet <= SMALL_OCTET;
        octets++;
        octet = 0;
      } else {
        octet = octet * 10 + (text[i] - '0');
      }
    }
    boolean version6 = octets != 4;
    boolean internal =
        version6
            ? (text[start] | 0x20) == 'f'
            : first == 10
                || (first == 172 && second >= 16 && second <= 31)
                || (first == 192 && second == 168)
                || (first == 100 && second >= 64 && second <= 127);
    return (internal ? ValuePattern.IP_INTERNAL.bit() : ValuePattern.IP_PUBLIC.bit())
        | (small && !version6 ? ValuePattern.IP_SMALL.bit() : 0);
  }

  /** DAY, of a day with or without a time, and MONTH. */
  long day(byte[] text, int start, int end) {
    int length = end - start;
    if (length > LONGEST_DAY + 4 || length < 6) {
      return 0;
    }
    int dayEnd = end;
    if (length >= ISO_DAY + 5) {
      dayEnd = start;
      while (dayEnd < end && text[dayEnd] != ' ' && text[dayEnd] != 'T') {
        dayEnd++;
      }
    }
    if (dayEnd - start >= SHORTEST_DAY) {
      long day = Dates.parse(text, start, dayEnd);
      return day != Dates.NO_DATE && day >= FIRST_DAY && day <= today ? ValuePattern.DAY.bit() : 0;
    }
    boolean month =
        length <= 7
            && Ascii.areDigits(text, start, start + 4)
            && Ascii.areDigits(text, start + 5, end)
            && DigitPatterns.isYear(Ascii.number(text, start, start + 4))
            && Ascii.number(text, start + 5, end) <= 12;
    return month ? ValuePattern.MONTH.bit() : 0;
  }

  /** COORDINATE or COORDINATE_PAIR, of decimals. */
  static long coordinate(byte[] text, int start, int end) {
    int first = decimal(text, start, end);
    if (first < 0) {
      return 0;
    }
    if (first == end) {
      return ValuePattern.COORDINATE.bit();
    }
    int second = first + 1;
    while (second < end && text[second] == ' ') {
      second++;
    }
    boolean separated = text[first] == ',' || text[first] == ' ' || text[first] == ';';
    return separated && decimal(text, second, end) == end ? ValuePattern.COORDINATE_PAIR.bit() : 0;
  }

  /** Where a number ends that has four decimals and is a longitude or latitude of China; or -1. */
  private static int decimal(byte[] text, int start, int end) {
    int i = start;
    int whole = 0;
    while (i < end && i - start < 4 && Ascii.isDigit(text[i])) {
      whole = whole * 10 + (text[i++] - '0');
    }
    boolean china = (whole >= 73 && whole <= 135) || (whole >= 3 && whole <= 54);
    if (i == start || i == end || text[i] != '.' || !china) {
      return -1;
    }
    int decimals = i + 1;
    i = Ascii.skipDigits(text, decimals, end);
    return i - decimals >= FEWEST_DECIMALS ? i : -1;
  }

  /** Whether digits are left of a number, and others were replaced by asterisks. */
  static boolean isMasked(byte[] text, int start, int end) {
    int digits = 0;
    int stars = 0;
    for (int i = start; i < end; i++) {
      digits += Ascii.isDigit(text[i]) ? 1 : 0;
      stars += text[i] == '*' ? 1 : 0;
    }
    return stars >= 3 && digits >= 4 && stars + digits >= end - start - 1;
  }

  /** Two or three words that begin with capitals. */
  static boolean isLatinName(byte[] text, int start, int end) {
    int words = 0;
    boolean begins = true;
    for (int i = start; i < end; i++) {
      int one = text[i];
      if (one == ' ' || one == '.' || one == ',') {
        begins = true;
      } else if (!Ascii.isLetter(one) && one != '-' && one != '\'') {
        return false;
      } else if (begins) {
        if (one > 'Z') {
          return false;
        }
        words++;
        begins = false;
      }
    }
    return words == 2 || words == 3;
  }
}
