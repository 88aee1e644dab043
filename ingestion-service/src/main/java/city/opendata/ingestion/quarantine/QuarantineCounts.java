package city.opendata.ingestion.quarantine;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a batch are in quarantine, and why.
 *
 * @param rows all of them
 * @param counts of those that are not resolved, the most frequent first; a row may be counted under
 *     several
 */
@Schema(name = "QuarantineCounts")
record QuarantineCounts(
    @Schema(description = "All rows of the batch that broke the contract", examples = "100")
        long rows,
    States states,
    @Schema(description = "What is wrong with rows that are not resolved") List<Count> counts) {

  QuarantineCounts {
    counts = List.copyOf(counts);
  }

  static QuarantineCounts of(Map<RowState, Long> states, List<Count> counts) {
    return new QuarantineCounts(
        states.values().stream().mapToLong(Long::longValue).sum(),
        new States(
            states.getOrDefault(RowState.OPEN, 0L),
            states.getOrDefault(RowState.CORRECTED, 0L),
            states.getOrDefault(RowState.REPLAYING, 0L),
            states.getOrDefault(RowState.RESOLVED, 0L)),
        counts);
  }

  /** Rows by how far they are on their way out. */
  @Schema(name = "QuarantineStates")
  record States(
      @Schema(description = "Wait for a correction") long open,
      @Schema(description = "Wait for a replay") long corrected,
      @Schema(description = "In a replay that is not finished") long replaying,
      @Schema(description = "Released by a replay") long resolved) {}

  /** Rows that have one reason in one column. */
  @Schema(name = "QuarantineCount")
  record Count(
      @Schema(description = "Absent when the reason concerns whole rows", examples = "code")
          @Nullable String column,
      @Schema(examples = "pattern-mismatch") String reason,
      @Schema(examples = "40") long rows) {}
}
