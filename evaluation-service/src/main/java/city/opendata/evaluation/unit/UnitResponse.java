package city.opendata.evaluation.unit;

import city.opendata.evaluation.scheme.Group;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvaluatedUnit")
record UnitResponse(
    @Schema(examples = "320200-021") String code,
    @Schema(description = "Place in the annex of the annual plan", examples = "21") int sequence,
    @Schema(examples = "市民政局") String nameZh,
    @Schema(examples = "Municipal Civil Affairs Bureau") String nameEn,
    @Schema(examples = "department") String kind,
    Group group,
    @Schema(description = "Code of the parent unit") @Nullable String parent,
    OffsetDateTime changedAt) {

  static UnitResponse from(Unit unit) {
    return new UnitResponse(
        unit.code,
        unit.sequence,
        unit.nameZh,
        unit.nameEn,
        unit.kind,
        Group.ofKind(unit.kind),
        unit.parent,
        CityTime.at(unit.changedAt));
  }
}
