package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;
import java.time.LocalDate;

/** The patterns of a cell of digits only. */
final class DigitPatterns {

  private static final int LONGEST_AGE = 130;
  private static final int LAST_ETHNIC_CODE = 58;
  private static final int FIRST_YEAR = 1850;
  private static final long CODE = ValuePattern.CODE.bit();
  private static final long LONG_CODE = CODE | ValuePattern.LONG_CODE.bit();
  private static final long ACCOUNT = LONG_CODE | ValuePattern.ACCOUNT.bit();

  private final NumberChecks numbers;
  private final CodeChecks codes;
  private final int today;

  DigitPatterns(NumberChecks numbers, CodeChecks codes, LocalDate today) {
    this.numbers = numbers;
    this.codes = codes;
    this.today = today.getYear() * 10_000 + today.getMonthValue() * 100 + today.getDayOfMonth();
  }

  /** The patterns; an extension of so many digits may follow a telephone number. */
  long patterns(byte[] text, int start, int end, int extension) {
    int length = end - start;
    if (text[start] == '0' && NumberChecks.isLandline(text, start, end, extension)) {
      return ValuePattern.LANDLINE.bit() | LONG_CODE;
    }
    return switch (length) {
      case 1, 2, 3 -> small(text, start, end);
      case 4 -> CODE;
      case 5 -> CODE | service(text, start, end);
      case 6 -> CODE | service(text, start, end) | month(text, start, end);
      case 7 -> CODE | local(text, start);
      case 8 ->
          LONG_CODE | ValuePattern.PERMIT_DIGITS.bit() | local(text, start) | day(text, start);
      case 9, 12, 14 -> ACCOUNT;
      case 10 -> ACCOUNT | service(text, start, end);
      case 11 -> LONG_CODE | eleven(text, start, end);
      case 13 -> ACCOUNT | withCountryCode(text, start, end);
      case 15 ->
          ACCOUNT
              | numbers.card(text, start, end)
              | (numbers.isOldCitizen(text, start, end) ? ValuePattern.CITIZEN_ID_OLD.bit() : 0);
      case 16, 17, 19 -> ACCOUNT | numbers.card(text, start, end);
      case 18 ->
          ACCOUNT
              | numbers.card(text, start, end)
              | numbers.citizen(text, start, end)
              | codes.credit(text, start, end);
      default -> length < 26 ? ACCOUNT : 0;
    };
  }

  private static long small(byte[] text, int start, int end) {
    int number = Ascii.number(text, start, end);
    int length = end - start;
    boolean sex = length == 1 && (number <= 2 || number == 9);
    boolean ethnic = number >= 1 && number <= LAST_ETHNIC_CODE;
    return (number <= LONGEST_AGE ? ValuePattern.SMALL_NUMBER.bit() : 0)
        | (sex ? ValuePattern.SEX.bit() : 0)
        | (length == 2 && ethnic ? ValuePattern.ETHNICITY.bit() : 0)
        | (length == 3 ? CODE : 0);
  }

  private static long service(byte[] text, int start, int end) {
    return NumberChecks.isServiceNumber(text, start, end) ? ValuePattern.SERVICE_NUMBER.bit() : 0;
  }

  private static long local(byte[] text, int start) {
    return text[start] >= '2' && text[start] <= '8' ? ValuePattern.LOCAL_NUMBER.bit() : 0;
  }

  private long eleven(byte[] text, int start, int end) {
    long division =
        numbers.beginsWithDivision(text, start) ? ValuePattern.DIVISION_PREFIX.bit() : 0;
    if (!NumberChecks.isMobileLike(text, start, end)) {
      return division;
    }
    return division
        | (numbers.isMobile(text, start, end)
            ? ValuePattern.MOBILE.bit()
            : ValuePattern.MOBILE_LIKE.bit());
  }

  private long withCountryCode(byte[] text, int start, int end) {
    boolean mobile =
        text[start] == '8' && text[start + 1] == '6' && numbers.isMobile(text, start + 2, end);
    return mobile ? ValuePattern.MOBILE.bit() : 0;
  }

  private static long month(byte[] text, int start, int end) {
    int year = Ascii.number(text, start, start + 4);
    int month = Ascii.number(text, start + 4, end);
    return isYear(year) && month >= 1 && month <= 12 ? ValuePattern.MONTH.bit() : 0;
  }

  private long day(byte[] text, int start) {
    int day = Ascii.number(text, start, start + 8);
    int month = day / 100 % 100;
    int dayOfMonth = day % 100;
    boolean real = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
    return real && isYear(day / 10_000) && day <= today ? ValuePattern.DAY.bit() : 0;
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year < 2100;
  }
}
