package city.opendata.ingestion.suspension;

import city.opendata.ingestion.cleaning.detect.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why records were suspended. Tells no value.
 *
 * @param values looked at
 * @param hits of them, which hold something of the kind
 */
@Schema(name = "SuspensionFinding")
public record SuspensionFinding(
    @Schema(examples = "remark") String column,
    @Schema(examples = "citizen-id") String kind,
    Severity severity,
    @Schema(examples = "41352") long values,
    @Schema(examples = "2") long hits,
    @Schema(description = "Version of the detectors", examples = "2026.11.1/2026.11.1")
        String detectors) {}
