package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Scheme;
import city.opendata.evaluation.scoring.DimensionScore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnitScore")
record UnitScoreResponse(
    @Schema(examples = "320200-021") String code,
    @Schema(examples = "21") int sequence,
    @Schema(examples = "市民政局") String nameZh,
    @Schema(examples = "Municipal Civil Affairs Bureau") String nameEn,
    @Schema(examples = "department") String kind,
    @Schema(
            nullable = true,
            description = "The unit's target; null when it has none",
            examples = "20")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Integer target,
    @Schema(
            nullable = true,
            description = "0 to 100; null when nothing was measured",
            examples = "81.25")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable BigDecimal total,
    @Schema(
            nullable = true,
            description = "Within the group; equal totals share a rank",
            examples = "3")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Integer rank,
    @Schema(description = "Dimensions without a measured indicator; the others took their weight")
        List<String> emptyDimensions,
    List<DimensionResponse> dimensions,
    List<IndicatorScoreResponse> indicators) {

  UnitScoreResponse {
    emptyDimensions = List.copyOf(emptyDimensions);
    dimensions = List.copyOf(dimensions);
    indicators = List.copyOf(indicators);
  }

  @Schema(name = "DimensionScore")
  record DimensionResponse(
      @Schema(examples = "B") String code,
      @Schema(examples = "开放数量") String nameZh,
      @Schema(description = "Points of 100 in the unit's group", examples = "20") BigDecimal weight,
      @Schema(description = "Whether any of its indicators was measured") boolean measured,
      @Schema(
              nullable = true,
              description = "0 to 1; null when nothing was measured",
              examples = "0.75")
          @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable BigDecimal score) {}

  static UnitScoreResponse from(UnitResult result, Scheme scheme) {
    return new UnitScoreResponse(
        result.unit(),
        result.sequence(),
        result.nameZh(),
        result.nameEn(),
        result.kind(),
        result.target(),
        result.score().total(),
        result.rank(),
        result.score().dimensions().stream()
            .filter(dimension -> dimension.score() == null)
            .map(DimensionScore::dimension)
            .toList(),
        result.score().dimensions().stream()
            .map(
                score ->
                    new DimensionResponse(
                        score.dimension(),
                        scheme.dimension(score.dimension()).nameZh(),
                        score.weight(),
                        score.score() != null,
                        score.score()))
            .toList(),
        result.score().indicators().stream()
            .map(
                score ->
                    IndicatorScoreResponse.from(
                        scheme.indicator(score.indicator()), result.group(), score))
            .toList());
  }
}
