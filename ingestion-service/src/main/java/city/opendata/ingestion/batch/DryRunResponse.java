package city.opendata.ingestion.batch;

import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a push would have done. */
@Schema(name = "DryRun")
record DryRunResponse(
    BatchResponse batch,
    BatchReportResponse report,
    @Schema(
            description =
                "The first rows as they would be released, masked: 100, or as many as make 1 MiB."
                    + " Long texts are cut, and *** stands for values of columns that should be"
                    + " masked and are not",
            type = SchemaType.ARRAY,
            implementation = Object.class)
        @JsonRawValue
        String rows) {

  static DryRunResponse from(BatchView batch, String rows, Language language) {
    return new DryRunResponse(
        BatchResponse.from(batch, language), BatchReportResponse.from(batch, language), rows);
  }
}
