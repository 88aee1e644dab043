package city.opendata.ingestion.cleaning.parse;

/**
 * Which ways of writing a number a column has beside plain digits. All are off unless the column is
 * known to use them.
 *
 * @param thousands commas between groups of three digits: 1,234,567.80
 * @param percent a percent sign, which divides by one hundred: 12.5% is 0.125
 * @param chinese Chinese numerals: 一百零五, 三点一四
 * @param currency one of ¥ and ￥ before the number or 元 behind it, which says nothing of the value
 * @param magnitudes 万 or 亿 behind digits, which multiplies; off where they belong to a unit column
 */
public record NumberOptions(
    boolean thousands, boolean percent, boolean chinese, boolean currency, boolean magnitudes) {

  /** Digits, sign, point and exponent only. */
  public static final NumberOptions PLAIN = new NumberOptions(false, false, false, false, false);
}
