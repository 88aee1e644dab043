package city.opendata.evaluation.scoring;

/** How the value came out of numerator and denominator. */
public enum Estimate {
  /** Numerator divided by denominator. */
  PLAIN("plain"),
  /** The mean of the datasets' own ratios; numerator and denominator are their sums. */
  MEAN_OVER_DATASETS("mean-over-datasets"),
  /** The lower bound of Wilson's 95 % interval, because the denominator is below 10. */
  WILSON_LOWER_BOUND("wilson-lower-bound");

  private final String wireName;

  Estimate(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
