package city.opendata.ingestion.suspension;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Data of the event that nobody may read a dataset's records. */
record RecordsSuspended(
    UUID suspension,
    UUID dataset,
    String datasetName,
    String unit,
    List<String> kinds,
    OffsetDateTime suspendedAt) {

  static final String TYPE = "RecordsSuspended";

  RecordsSuspended {
    kinds = List.copyOf(kinds);
  }
}
