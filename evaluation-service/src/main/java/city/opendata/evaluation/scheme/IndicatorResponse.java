package city.opendata.evaluation.scheme;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Indicator")
record IndicatorResponse(
    @Schema(examples = "B2") String code,
    @Schema(examples = "B") String dimension,
    @Schema(examples = "开放数量") String dimensionZh,
    @Schema(examples = "应开放数据开放率") String nameZh,
    @Schema(examples = "Open rate of should-open data") String nameEn,
    @Schema(examples = "open should-open entries / should-open entries") String formula,
    Direction direction,
    @Schema(description = "Value that scores 0", examples = "0.6") BigDecimal floor,
    @Schema(description = "Value that scores 1; absent when it is a percentile", examples = "0.95")
        @Nullable BigDecimal goal,
    @Schema(description = "The goal as the scheme writes it", examples = "0.95") String goalRule,
    Normalisation normalisation,
    @Schema(description = "Points of 100 in each group") Map<Group, BigDecimal> weights,
    @Schema(description = "Where its facts come from", examples = "catalog") String source,
    @Schema(description = "auto, semi or manual", examples = "auto") String mode) {

  static IndicatorResponse from(Indicator indicator) {
    return new IndicatorResponse(
        indicator.code(),
        indicator.dimension(),
        indicator.dimensionZh(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.formula(),
        indicator.direction(),
        indicator.floor(),
        indicator.goal(),
        indicator.goalRule(),
        indicator.normalisation(),
        indicator.weights(),
        indicator.source(),
        indicator.mode());
  }
}
