package city.opendata.ingestion.retention;

import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That rows were deleted; never what was in them. */
@Schema(name = "QuarantineDeletion")
record DeletionResponse(
    UUID batch,
    @Schema(description = "Rows that one transaction deleted", examples = "12") long rows,
    DeletionCause cause,
    @Schema(description = "How long such rows are kept, ISO 8601", examples = "PT4320H")
        String keptFor,
    OffsetDateTime deletedAt) {

  static DeletionResponse from(QuarantineDeletion deletion) {
    return new DeletionResponse(
        deletion.batch(),
        deletion.rows(),
        deletion.cause(),
        deletion.keptFor(),
        CityTime.at(deletion.deletedAt()));
  }
}
