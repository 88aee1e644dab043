package city.opendata.evaluation.scoring;

import java.math.BigDecimal;

/** The straight line from floor (0) to goal (1); with a goal below its floor less is better. */
final class Linear {

  private Linear() {}

  static BigDecimal score(BigDecimal value, BigDecimal floor, BigDecimal goal) {
    BigDecimal score = Decimals.quotient(value.subtract(floor), goal.subtract(floor));
    return score.max(Decimals.of(0)).min(Decimals.of(1));
  }
}
