package city.opendata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A unit's total, calculated again from what its score shows: an indicator that was not measured
 * leaves its weight to the others of its dimension, and a dimension without any leaves its weight
 * to the other dimensions.
 */
final class Total {

  private static final int SHOWN_DIGITS = 6;

  private Total() {}

  static BigDecimal of(JsonNode unit) {
    Mean overall = new Mean();
    for (JsonNode dimension : unit.path("dimensions")) {
      Mean within = new Mean();
      for (JsonNode indicator : unit.path("indicators")) {
        if (indicator.path("dimension").equals(dimension.path("code"))
            && indicator.path("measured").asBoolean()) {
          within.add(number(indicator, "weight"), number(indicator, "score"));
        }
      }
      within.get().ifPresent(mean -> overall.add(number(dimension, "weight"), mean));
    }
    return overall
        .get()
        .orElse(BigDecimal.ZERO)
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal number(JsonNode node, String member) {
    return new BigDecimal(node.path(member).asText("0"));
  }

  /** A weighted mean. */
  private static final class Mean {

    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    void add(BigDecimal weight, BigDecimal value) {
      points = points.add(weight.multiply(value));
      weights = weights.add(weight);
    }

    Optional<BigDecimal> get() {
      return weights.signum() == 0
          ? Optional.empty()
          : Optional.of(points.divide(weights, SHOWN_DIGITS, RoundingMode.HALF_UP));
    }
  }
}
