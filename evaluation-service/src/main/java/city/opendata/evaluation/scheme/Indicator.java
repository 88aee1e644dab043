package city.opendata.evaluation.scheme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a scheme.
 *
 * @param code dimension's letter and a number, such as {@code B1}
 * @param floor value that scores 0
 * @param goal value that scores 1; null when the goal is a percentile of the group
 * @param goalRule the goal as the scheme writes it
 * @param weights points in each group's total of 100
 */
public record Indicator(
    String code,
    String dimensionZh,
    String nameZh,
    String nameEn,
    String formula,
    Direction direction,
    BigDecimal floor,
    @Nullable BigDecimal goal,
    String goalRule,
    Normalisation normalisation,
    Map<Group, BigDecimal> weights,
    String source,
    String mode) {

  public Indicator {
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  /** The dimension's letter. */
  public String dimension() {
    return code.substring(0, 1);
  }

  public BigDecimal weight(Group group) {
    BigDecimal weight = weights.get(group);
    if (weight == null) {
      throw new IllegalStateException("No weight of " + code + " for " + group);
    }
    return weight;
  }
}
