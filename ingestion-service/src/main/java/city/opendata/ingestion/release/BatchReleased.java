package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchReport.QualityFigure;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Data of the event that a batch became the current release of its dataset, or part of it.
 *
 * @param rowCount rows of the release
 */
record BatchReleased(
    UUID batch,
    UUID dataset,
    String datasetName,
    String unit,
    long release,
    BatchMode mode,
    BatchChannel channel,
    long rowsRead,
    long rowsReleased,
    long rowsQuarantined,
    long rowCount,
    int columns,
    long bytes,
    String contentHash,
    Quality quality,
    OffsetDateTime releasedAt) {

  static final String TYPE = "BatchReleased";

  /** GB/T 36344-2018. */
  record Quality(QualityFigure completeness, QualityFigure conformity, QualityFigure uniqueness) {}
}
