package city.opendata.evaluation.scoring;

import city.opendata.evaluation.scheme.Dimension;
import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scheme.Indicator;
import city.opendata.evaluation.scheme.Normalisation;
import city.opendata.evaluation.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores a unit by a scheme.
 *
 * <p>An indicator that was not measured is left out and the others of its dimension take its
 * weight; a dimension without any is left out and the other dimensions take its weight.
 */
public final class Scorer {

  private static final BigDecimal FULL = new BigDecimal(100);

  private final Scheme scheme;

  public Scorer(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * @param readings by indicator code; one that is missing was not measured
   */
  public UnitScore score(Group group, Map<String, Reading> readings) {
    List<IndicatorScore> indicators = new ArrayList<>();
    List<DimensionScore> dimensions = new ArrayList<>();
    WeightedMean overall = new WeightedMean();
    for (Dimension dimension : scheme.dimensions()) {
      WeightedMean within = new WeightedMean();
      for (Indicator indicator : dimension.indicators()) {
        IndicatorScore score = score(indicator, readings.get(indicator.code()));
        within.add(indicator.weight(group), score.score());
        indicators.add(score);
      }
      BigDecimal weight = dimension.weight(group);
      dimensions.add(new DimensionScore(dimension.code(), weight, within.get()));
      overall.add(weight, within.get());
    }
    BigDecimal mean = overall.get();
    BigDecimal total = mean == null ? null : Decimals.total(mean.multiply(FULL));
    return new UnitScore(total, dimensions, indicators);
  }

  private static IndicatorScore score(Indicator indicator, @Nullable Reading reading) {
    BigDecimal goal = indicator.goal();
    return switch (reading) {
      case Reading.Measured measured when goal != null ->
          new IndicatorScore(
              indicator.code(), measured, Linear.score(measured.value(), indicator.floor(), goal));
      case Reading.NotMeasured absent -> new IndicatorScore(indicator.code(), absent, null);
      case null, default ->
          new IndicatorScore(indicator.code(), new Reading.NotMeasured(why(indicator)), null);
    };
  }

  private static Reason why(Indicator indicator) {
    return indicator.normalisation() == Normalisation.MANUAL
        ? Reason.EVIDENCE_NOT_COLLECTED
        : Reason.FACTS_NOT_RECORDED;
  }
}
