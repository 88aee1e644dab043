package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;
import java.time.Month;

/**
 * The citizen identification number, GB 11643-1999: area (6), birthday (8), sequence (3) and a
 * check character by ISO 7064 MOD 11-2. Canonical: 18 characters, the check character X a capital.
 * Also two cards that have the same layout:
 *
 * <ul>
 *   <li>the residence permit of people from Hong Kong, Macau and Taiwan: area 810000, 820000,
 *       830000
 *   <li>the permanent resident card of foreigners, layout of 2023: 9, province (2), country (3)
 * </ul>
 *
 * <p>A number is for life, so it keeps an area that was abolished long ago, and no list of those is
 * complete. The area is therefore unknown only if its prefecture, the first four digits, is neither
 * in the table of today nor in that of the past.
 *
 * <p>Of random digits one number in eleven has a right check character, which therefore is never
 * enough to tell that something is an identification number.
 */
final class CitizenId implements Identifier {

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int BIRTH = 6;
  private static final int SEQUENCE = 14;
  private static final int CHECK = 17;
  private static final int FIRST_BIRTHDAY = 1850_01_01;
  private static final byte[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final byte[] CHECKS = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

  private final int today;
  private final Divisions divisions = Divisions.shipped();

  /** Knows that nobody was born after today. */
  CitizenId(LocalDate today) {
    this.today = today.getYear() * 10_000 + today.getMonthValue() * 100 + today.getDayOfMonth();
  }

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start != LENGTH || !Ascii.areDigits(text, start, start + CHECK)) {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    byte check = text[start + CHECK];
    if (!Ascii.isDigit(check) && check != 'X') {
      return Verdict.WRONG_FORM;
    }
    if (!isArea(Ascii.number(text, start, start + BIRTH))) {
      return Verdict.UNKNOWN_REGION;
    }
    if (!isBirthday(Ascii.number(text, start + BIRTH, start + SEQUENCE))) {
      return Verdict.IMPOSSIBLE_DATE;
    }
    return check == checkCharacter(text, start) ? Verdict.VALID : Verdict.WRONG_CHECK_DIGIT;
  }

  private boolean isArea(int area) {
    return switch (area / 100_000) {
      // Taiwan, whose prefectures GB/T 2260 does not list, and the residence permits.
      case 7, 8 -> area == 710_000 || area == 810_000 || area == 820_000 || area == 830_000;
      case 9 -> divisions.hasProvince(area / 1_000 % 100);
      default -> divisions.hasPrefecture(area / 100);
    };
  }

  private boolean isBirthday(int date) {
    int month = date / 100 % 100;
    int day = date % 100;
    return date >= FIRST_BIRTHDAY
        && date <= today
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= lengthOfMonth(date / 10_000, month);
  }

  private static int lengthOfMonth(int year, int month) {
    boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return Month.of(month).length(leap);
  }

  private static byte checkCharacter(byte[] text, int start) {
    int sum = 0;
    for (int i = 0; i < CHECK; i++) {
      sum += WEIGHTS[i] * (text[start + i] - '0');
    }
    return CHECKS[sum % CHECKS.length];
  }

  /** Also takes the 15 digits that were issued until 1999 and lack the century and the check. */
  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    int size = into.size();
    boolean changed = Respelling.appendCompact(text, start, end, into);
    if (into.size() - size == OLD_LENGTH && Ascii.areDigits(into.bytes(), size, into.size())) {
      lengthen(into, size);
      return true;
    }
    return Respelling.keep(into, size, changed && Respelling.hasForm(this, into, size));
  }

  private static void lengthen(TextBuffer into, int size) {
    into.reserve(LENGTH - OLD_LENGTH);
    byte[] bytes = into.bytes();
    System.arraycopy(bytes, size + BIRTH, bytes, size + BIRTH + 2, OLD_LENGTH - BIRTH);
    bytes[size + BIRTH] = '1';
    bytes[size + BIRTH + 1] = '9';
    bytes[size + CHECK] = checkCharacter(bytes, size);
    into.resize(size + LENGTH);
  }
}
