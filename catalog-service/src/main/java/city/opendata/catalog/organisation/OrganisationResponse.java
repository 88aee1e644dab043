package city.opendata.catalog.organisation;

import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit that opens data. */
@Schema(name = "Organisation")
public record OrganisationResponse(
    @Schema(examples = "320200-021") String code,
    @Schema(description = "Place in the annex of the annual plan", examples = "21") int sequence,
    @Schema(examples = "市民政局") String nameZh,
    @Schema(examples = "Municipal Civil Affairs Bureau") String nameEn,
    OrganisationKind kind,
    @Schema(description = "Code of the unit above") @Nullable String parent,
    OffsetDateTime changedAt) {

  static OrganisationResponse from(Organisation organisation) {
    OrganisationRow row = organisation.asRow();
    return new OrganisationResponse(
        row.code(),
        row.sequence(),
        row.nameZh(),
        row.nameEn(),
        row.kind(),
        row.parent(),
        CityTime.at(organisation.changedAt()));
  }
}
