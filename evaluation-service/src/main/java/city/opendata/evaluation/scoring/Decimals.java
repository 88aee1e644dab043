package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounding. Values and scores are rounded to what is stored and shown before they are used further,
 * so that a reader who calculates with the shown numbers comes to the shown total.
 */
final class Decimals {

  private static final int SCALE = 6;
  private static final int TOTAL_SCALE = 2;

  private Decimals() {}

  static BigDecimal of(double value) {
    return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
  }

  static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, SCALE, RoundingMode.HALF_UP);
  }

  static BigDecimal total(BigDecimal points) {
    return points.setScale(TOTAL_SCALE, RoundingMode.HALF_UP);
  }
}
