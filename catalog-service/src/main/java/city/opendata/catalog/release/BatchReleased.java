package city.opendata.catalog.release;

import city.opendata.catalog.dataset.ReleaseFigures;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalog uses of the event ({@code contracts/events/BatchReleased.v1.json}). */
@JsonIgnoreProperties(ignoreUnknown = true)
record BatchReleased(
    UUID dataset,
    Long release,
    Long rowsReleased,
    @Nullable Long rowCount,
    Integer columns,
    Long bytes,
    OffsetDateTime releasedAt) {

  /** All others are required; whoever reads the JSON learns of one that is missing. */
  BatchReleased {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(release);
    Objects.requireNonNull(rowsReleased);
    Objects.requireNonNull(columns);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(releasedAt);
  }

  /** Before batches could add to a release, its rows were those of the batch. */
  private long rows() {
    return rowCount == null ? rowsReleased : rowCount;
  }

  ReleaseFigures figures() {
    return new ReleaseFigures(release, rows(), columns, bytes, releasedAt.toInstant());
  }
}
