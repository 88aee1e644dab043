package city.opendata.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;

/** What the catalog uses of the event ({@code contracts/events/RecordsResumed.v1.json}). */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordsResumed(UUID dataset) {

  RecordsResumed {
    Objects.requireNonNull(dataset);
  }
}
