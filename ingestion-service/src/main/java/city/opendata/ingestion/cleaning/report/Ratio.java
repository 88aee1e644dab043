package city.opendata.ingestion.cleaning.report;

import java.util.OptionalDouble;

/**
 * A quality figure of GB/T 36344: of {@code denominator} elements evaluated, {@code numerator}
 * satisfy the rule. Nothing evaluated is "not evaluated" and never a perfect score.
 */
public record Ratio(long numerator, long denominator) {

  /** Nothing was evaluated. */
  public static final Ratio NOT_EVALUATED = new Ratio(0, 0);

  public Ratio {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator);
    }
  }

  Ratio plus(Ratio other) {
    return new Ratio(numerator + other.numerator, denominator + other.denominator);
  }

  /** The share, empty when nothing was evaluated. */
  public OptionalDouble value() {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }
}
