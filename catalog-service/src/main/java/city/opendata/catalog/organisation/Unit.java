package city.opendata.catalog.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as other things name it. */
@Schema(name = "Unit")
public record Unit(
    @Schema(examples = "320200-021") String code,
    @Schema(examples = "市民政局") String nameZh,
    @Schema(examples = "Municipal Civil Affairs Bureau") String nameEn) {}
