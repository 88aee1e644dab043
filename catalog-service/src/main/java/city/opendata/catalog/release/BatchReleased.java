package city.opendata.catalog.release;

import city.opendata.catalog.dataset.ReleaseFigures;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** What the catalog uses of the event ({@code contracts/events/BatchReleased.v1.json}). */
@JsonIgnoreProperties(ignoreUnknown = true)
record BatchReleased(
    UUID dataset,
    Long release,
    Long rowsReleased,
    Integer columns,
    Long bytes,
    OffsetDateTime releasedAt) {

  /** All of them are required; whoever reads the JSON learns of one that is missing. */
  BatchReleased {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(release);
    Objects.requireNonNull(rowsReleased);
    Objects.requireNonNull(columns);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(releasedAt);
  }

  ReleaseFigures figures() {
    return new ReleaseFigures(release, rowsReleased, columns, bytes, releasedAt.toInstant());
  }
}
