package city.opendata.ingestion.release;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Data of the event that a batch was refused as a whole. */
record BatchRejected(
    UUID batch,
    UUID dataset,
    String datasetName,
    String unit,
    String reason,
    OffsetDateTime rejectedAt) {

  static final String TYPE = "BatchRejected";
}
