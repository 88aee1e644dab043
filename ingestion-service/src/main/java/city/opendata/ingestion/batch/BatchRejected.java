package city.opendata.ingestion.batch;

import city.opendata.ingestion.dataset.Dataset;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Data of the event that a batch was refused as a whole. */
public record BatchRejected(
    UUID batch,
    UUID dataset,
    String datasetName,
    String unit,
    String reason,
    OffsetDateTime rejectedAt) {

  public static final String TYPE = "BatchRejected";

  /** The event about a batch of a dataset. */
  public static BatchRejected of(
      UUID batch, Dataset dataset, String reason, OffsetDateTime rejectedAt) {
    return new BatchRejected(
        batch, dataset.id(), dataset.name(), dataset.unit(), reason, rejectedAt);
  }
}
