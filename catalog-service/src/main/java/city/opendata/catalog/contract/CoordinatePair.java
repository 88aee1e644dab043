package city.opendata.catalog.contract;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two fields that are a position together.
 *
 * @param longitude name of a field of type number
 * @param latitude name of another
 * @param from the system that files are in
 * @param to the system that is released
 */
@Schema(
    name = "CoordinatePair",
    description = "Two fields of a position, the system of files and the one of releases")
public record CoordinatePair(
    @NotNull @Schema(examples = "longitude") String longitude,
    @NotNull @Schema(examples = "latitude") String latitude,
    @NotNull CoordinateSystem from,
    @NotNull CoordinateSystem to) {}
