package city.opendata.ingestion.quarantine;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose rows, as they come. */
public record QuarantineChoice(
    @Parameter(description = "Only rows with this reason", example = "pattern-mismatch")
        @QueryParam("reason")
        @Nullable String reason,
    @Parameter(description = "Only rows with an error in this column", example = "code")
        @QueryParam("column")
        @Nullable String column,
    @Parameter(
            description = "Only rows that are so far on their way out",
            schema = @Schema(implementation = RowState.class))
        @QueryParam("state")
        @Nullable String state) {

  QuarantineFilter filter() {
    return QuarantineFilter.of(reason, column, state);
  }
}
