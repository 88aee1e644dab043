package city.opendata.ingestion.batch;

import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a push would have done. */
@Schema(name = "DryRun")
record DryRunResponse(
    BatchResponse batch,
    BatchReportResponse report,
    @Schema(
            description =
                "The first 100 rows as they would be released, masked; long texts are cut",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        @JsonRawValue
        String rows) {

  static DryRunResponse from(BatchView batch, Language language) {
    return new DryRunResponse(
        BatchResponse.from(batch, language),
        BatchReportResponse.from(batch, language),
        Objects.requireNonNull(batch.preview()));
  }
}
