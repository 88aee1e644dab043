package city.opendata.evaluation.targetset;

import city.opendata.evaluation.scheme.Group;
import city.opendata.kit.time.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TargetSet")
record TargetSetResponse(
    @Schema(examples = "2023") int year,
    @Schema(description = "Grows with each changed file", examples = "1") int revision,
    @Schema(description = "UPDATE: datasets that are open and were refreshed within the period")
        TargetKind kind,
    @Schema(description = "Sum of the targets", examples = "2637") long total,
    @Schema(description = "Number of units", examples = "68") int units,
    @Schema(description = "Equal hashes mean equal targets") String contentHash,
    OffsetDateTime createdAt,
    List<Row> targets) {

  TargetSetResponse {
    targets = List.copyOf(targets);
  }

  @Schema(name = "UnitTarget")
  record Row(
      @Schema(examples = "21") int sequence,
      @Schema(examples = "320200-021") String unit,
      @Schema(examples = "市民政局") String nameZh,
      @Schema(examples = "department") String kind,
      Group group,
      @Schema(nullable = true, description = "null: no target, which is not 0", examples = "20")
          @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable Integer target) {

    static Row from(Target row) {
      return new Row(
          row.sequence(),
          row.unit(),
          row.nameZh(),
          row.kind(),
          Group.ofKind(row.kind()),
          row.target());
    }
  }

  static TargetSetResponse from(TargetSet set) {
    return new TargetSetResponse(
        set.year,
        set.revision,
        set.kind,
        set.total,
        set.targets.size(),
        set.contentHash,
        CityTime.at(set.createdAt),
        set.targets.stream().map(Row::from).toList());
  }
}
