package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's score.
 *
 * @param total 0 to 100; null when nothing was measured
 */
public record UnitScore(
    @Nullable BigDecimal total, List<DimensionScore> dimensions, List<IndicatorScore> indicators) {

  public UnitScore {
    dimensions = List.copyOf(dimensions);
    indicators = List.copyOf(indicators);
  }
}
