package city.opendata.ingestion.suspension;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Data of the event that a dataset's records can be read again. */
record RecordsResumed(
    UUID suspension, UUID dataset, String datasetName, String unit, OffsetDateTime resumedAt) {

  static final String TYPE = "RecordsResumed";
}
