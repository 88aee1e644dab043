package city.opendata.ingestion.quarantine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that broke the contract.
 *
 * @param version how often it was corrected
 * @param errors what is wrong with it now
 * @param original its cells as they came; null when the caller may not see them
 * @param corrected its cells as they were corrected; null when nobody did, or likewise
 * @param replay the batch that it last went out with
 */
record QuarantinedRow(
    long row,
    long line,
    RowState state,
    int version,
    List<ErrorsJson.StoredError> errors,
    @Nullable Map<String, String> original,
    @Nullable Map<String, String> corrected,
    @Nullable UUID replay) {

  QuarantinedRow {
    errors = List.copyOf(errors);
  }

  /** The cells that count: corrected, or as they came. */
  @Nullable Map<String, String> current() {
    return corrected == null ? original : corrected;
  }
}
