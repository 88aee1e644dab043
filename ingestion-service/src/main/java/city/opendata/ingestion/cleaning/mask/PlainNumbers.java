package city.opendata.ingestion.cleaning.mask;

import java.math.BigDecimal;

/** Refuses numbers that reckoning in 64 bits cannot hold. */
final class PlainNumbers {

  /** Digits that a long always holds. */
  static final int MOST_DIGITS = 18;

  private PlainNumbers() {}

  static void check(String parameter, BigDecimal number) {
    int scale = Math.max(0, number.scale());
    if (scale > MOST_DIGITS || number.precision() - (long) number.scale() + scale > MOST_DIGITS) {
      throw new InvalidMaskException(parameter, "must have at most 18 digits, is " + number);
    }
  }
}
