package city.opendata.ingestion.batch;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Data of the event that a delivery was stored and waits for a worker. */
public record BatchReceived(
    UUID batch,
    UUID dataset,
    String datasetName,
    String unit,
    BatchMode mode,
    OffsetDateTime receivedAt) {

  /** Short name of the event. */
  public static final String TYPE = "BatchReceived";
}
