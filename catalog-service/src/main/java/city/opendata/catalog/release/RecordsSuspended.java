package city.opendata.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** What the catalog uses of the event ({@code contracts/events/RecordsSuspended.v1.json}). */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordsSuspended(UUID dataset, OffsetDateTime suspendedAt) {

  RecordsSuspended {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(suspendedAt);
  }
}
