package city.opendata.ingestion.release;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Data of the event that a batch waits for a reviewer. */
record BatchHeld(
    UUID batch,
    UUID dataset,
    String datasetName,
    String unit,
    List<String> reasons,
    OffsetDateTime heldAt) {

  static final String TYPE = "BatchHeld";

  BatchHeld {
    reasons = List.copyOf(reasons);
  }
}
