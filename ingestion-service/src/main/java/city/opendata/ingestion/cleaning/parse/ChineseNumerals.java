package city.opendata.ingestion.cleaning.parse;

/**
 * Whole numbers in Chinese numerals, plain, financial or traditional: 一百零五, 壹仟贰佰叁拾肆, 廿三, 三亿五千万, or
 * digit by digit as in 二〇二三. What is only heard right is refused: 一百五 says 150 to one and 105 to
 * another. 兆 is no unit here, as it is a million or a billion.
 */
public final class ChineseNumerals {

  /** What {@link #parse} gives for text that is no number. */
  public static final long NO_NUMBER = -1;

  private static final int MOST_DIGITS = 18;
  private static final String TEN_THOUSAND = "万萬";
  private static final String HUNDRED_MILLION = "亿億";

  private ChineseNumerals() {}

  /** The number from 0 on that the whole slice spells, or {@link #NO_NUMBER}. */
  public static long parse(byte[] text, int start, int end) {
    if (start >= end || (end - start) % Han.BYTES != 0) {
      return NO_NUMBER;
    }
    long digits = digits(text, start, end);
    return digits == NO_NUMBER ? number(text, start, end) : digits;
  }

  /** Reads 二〇二三 digit by digit. */
  static long digits(byte[] text, int start, int end) {
    if (start >= end || end - start > MOST_DIGITS * Han.BYTES) {
      return NO_NUMBER;
    }
    long value = 0;
    for (int i = start; i < end; i += Han.BYTES) {
      int digit = ChineseDigit.value(Han.at(text, i, end));
      if (digit < 0) {
        return NO_NUMBER;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static long number(byte[] text, int start, int end) {
    int unit = Han.find(text, start, end, HUNDRED_MILLION);
    if (unit < 0) {
      return half(text, start, end, false, false);
    }
    int rest = unit + Han.BYTES;
    long high = half(text, start, unit, false, true);
    long low = rest == end ? 0 : half(text, rest, end, true, false);
    return (high | low) < 0 ? NO_NUMBER : high * 100_000_000 + low;
  }

  /** A number below 10^8, which may stand behind a greater part and before a unit of its own. */
  private static long half(byte[] text, int start, int end, boolean behind, boolean beforeUnit) {
    int unit = Han.find(text, start, end, TEN_THOUSAND);
    if (unit < 0) {
      return ChineseSection.read(text, start, end, behind, beforeUnit);
    }
    int rest = unit + Han.BYTES;
    long high = ChineseSection.read(text, start, unit, behind, true);
    long low = rest == end ? 0 : ChineseSection.read(text, rest, end, true, false);
    return (high | low) < 0 ? NO_NUMBER : high * 10_000 + low;
  }
}
