package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The indicators that the recorded facts can measure, and how each counts turn into a value. */
public enum Measure {
  TARGET_COMPLETION("B1", Kind.RATIO, Reason.TARGET_ZERO),
  OPEN_RATE("B2", Kind.RATE, Reason.NO_SHOULD_OPEN_DATASETS),
  CHANNEL_SHARE("B5", Kind.RATE, Reason.NO_OPEN_DATASETS),
  COMPLETENESS("C2", Kind.MEAN, Reason.NO_OPEN_DATASETS, Reason.NOTHING_CHECKED),
  CONFORMITY("C3", Kind.RATIO, Reason.NO_OPEN_DATASETS, Reason.NOTHING_CHECKED),
  METADATA("C5", Kind.RATIO, Reason.NO_DATASETS),
  RECTIFICATION("C7", Kind.RATE, Reason.NO_RECTIFICATION_DUE);

  private static final int SMALL = 10;

  private enum Kind {
    /** A quotient of sums. */
    RATIO,
    /** A share of things that are few: below ten of them Wilson's bound stands in. */
    RATE,
    /** The mean of the datasets' own ratios. */
    MEAN
  }

  private final String indicator;
  private final Kind kind;
  private final Reason absent;
  private final Reason empty;

  Measure(String indicator, Kind kind, Reason absent) {
    this(indicator, kind, absent, absent);
  }

  /**
   * @param absent why it is not measured when no fact says anything of the unit
   * @param empty why it is not measured when the denominator is 0
   */
  Measure(String indicator, Kind kind, Reason absent, Reason empty) {
    this.indicator = indicator;
    this.kind = kind;
    this.absent = absent;
    this.empty = empty;
  }

  /** The measure of an indicator, when there is one. */
  public static Optional<Measure> of(String indicator) {
    return Arrays.stream(values()).filter(one -> one.indicator.equals(indicator)).findFirst();
  }

  /** The code of the indicator that this measures. */
  public String indicator() {
    return indicator;
  }

  /**
   * Reads a unit's counts.
   *
   * @param counts null when no fact says anything of the unit
   */
  public Reading read(@Nullable Counts counts) {
    if (counts == null) {
      return new Reading.NotMeasured(absent);
    }
    if (counts.denominator() == 0) {
      return new Reading.NotMeasured(empty);
    }
    return switch (kind) {
      case RATIO -> plain(counts);
      case RATE -> counts.denominator() < SMALL ? careful(counts) : plain(counts);
      case MEAN -> mean(counts);
    };
  }

  private static Reading plain(Counts counts) {
    BigDecimal value =
        Decimals.quotient(
            BigDecimal.valueOf(counts.numerator()), BigDecimal.valueOf(counts.denominator()));
    return measured(counts, value, Estimate.PLAIN);
  }

  private static Reading careful(Counts counts) {
    double bound = Wilson.lowerBound(counts.numerator(), counts.denominator());
    return measured(counts, Decimals.of(bound), Estimate.WILSON_LOWER_BOUND);
  }

  private static Reading mean(Counts counts) {
    BigDecimal mean = counts.mean();
    if (mean == null) {
      throw new IllegalArgumentException("Counts without the mean that this measure uses");
    }
    BigDecimal value = Decimals.quotient(mean, BigDecimal.ONE);
    return measured(counts, value, Estimate.MEAN_OVER_DATASETS);
  }

  private static Reading measured(Counts counts, BigDecimal value, Estimate estimate) {
    return new Reading.Measured(counts.numerator(), counts.denominator(), value, estimate);
  }
}
