package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scheme.Indicator;
import city.opendata.evaluation.scoring.IndicatorScore;
import city.opendata.evaluation.scoring.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IndicatorScore")
record IndicatorScoreResponse(
    @Schema(examples = "B2") String code,
    @Schema(examples = "B") String dimension,
    @Schema(examples = "应开放数据开放率") String nameZh,
    @Schema(examples = "Open rate of should-open data") String nameEn,
    @Schema(description = "Points of 100 in the unit's group", examples = "5") BigDecimal weight,
    boolean measured,
    @Schema(description = "Why it was not measured") @Nullable ReasonResponse reason,
    @Schema(examples = "19") @Nullable Long numerator,
    @Schema(examples = "20") @Nullable Long denominator,
    @Schema(description = "What is scored", examples = "0.95") @Nullable BigDecimal value,
    @Schema(
            description = "How the value comes from numerator and denominator",
            enumeration = {"plain", "mean-over-datasets", "wilson-lower-bound"})
        @Nullable String estimate,
    @Schema(nullable = true, description = "0 to 1; null when it was not measured", examples = "1")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable BigDecimal score,
    @Schema(description = "Value that scores 0", examples = "0.6") BigDecimal floor,
    @Schema(description = "Value that scores 1; absent when it is a percentile", examples = "0.95")
        @Nullable BigDecimal goal) {

  @Schema(name = "NotMeasuredReason")
  record ReasonResponse(
      @Schema(examples = "facts-not-recorded") String code, String zh, String en) {}

  static IndicatorScoreResponse from(Indicator indicator, Group group, IndicatorScore score) {
    return switch (score.reading()) {
      case Reading.Measured measured -> measured(indicator, group, measured, score.score());
      case Reading.NotMeasured absent -> absent(indicator, group, absent);
    };
  }

  private static IndicatorScoreResponse measured(
      Indicator indicator, Group group, Reading.Measured measured, @Nullable BigDecimal score) {
    return new IndicatorScoreResponse(
        indicator.code(),
        indicator.dimension(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.weight(group),
        true,
        null,
        measured.numerator(),
        measured.denominator(),
        measured.value(),
        measured.estimate().wireName(),
        score,
        indicator.floor(),
        indicator.goal());
  }

  private static IndicatorScoreResponse absent(
      Indicator indicator, Group group, Reading.NotMeasured absent) {
    return new IndicatorScoreResponse(
        indicator.code(),
        indicator.dimension(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.weight(group),
        false,
        new ReasonResponse(absent.reason().code(), absent.reason().zh(), absent.reason().en()),
        null,
        null,
        null,
        null,
        null,
        indicator.floor(),
        indicator.goal());
  }
}
