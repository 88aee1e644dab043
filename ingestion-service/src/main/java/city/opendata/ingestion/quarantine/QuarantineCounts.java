package city.opendata.ingestion.quarantine;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a batch are in quarantine, and why.
 *
 * @param rows all of them
 * @param counts the most frequent first; a row may be counted under several
 */
@Schema(name = "QuarantineCounts")
record QuarantineCounts(@Schema(examples = "100") long rows, List<Count> counts) {

  QuarantineCounts {
    counts = List.copyOf(counts);
  }

  /** Rows that have one reason in one column. */
  @Schema(name = "QuarantineCount")
  record Count(
      @Schema(description = "Absent when the reason concerns whole rows", examples = "code")
          @Nullable String column,
      @Schema(examples = "pattern-mismatch") String reason,
      @Schema(examples = "40") long rows) {}
}
