package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A mean over what was measured: what was not is left out and the rest is rescaled. */
final class WeightedMean {

  private BigDecimal points = BigDecimal.ZERO;
  private BigDecimal weights = BigDecimal.ZERO;

  void add(BigDecimal weight, @Nullable BigDecimal score) {
    if (score != null) {
      points = points.add(weight.multiply(score));
      weights = weights.add(weight);
    }
  }

  /** Null when nothing with a weight was measured. */
  @Nullable BigDecimal get() {
    return weights.signum() == 0 ? null : Decimals.quotient(points, weights);
  }
}
