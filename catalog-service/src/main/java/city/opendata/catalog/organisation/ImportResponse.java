package city.opendata.catalog.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did; units that the file does not name stay as they are. */
@Schema(name = "OrganisationImport")
public record ImportResponse(
    @Schema(examples = "74") int created,
    @Schema(examples = "0") int updated,
    @Schema(examples = "0") int unchanged) {}
