package city.opendata.evaluation.scoring;

import java.math.BigDecimal;

/** What is known of one indicator of one unit. */
public sealed interface Reading {

  /** A value to score. */
  record Measured(long numerator, long denominator, BigDecimal value, Estimate estimate)
      implements Reading {}

  /** No value, and why. */
  record NotMeasured(Reason reason) implements Reading {}
}
