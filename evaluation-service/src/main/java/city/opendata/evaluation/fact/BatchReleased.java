package city.opendata.evaluation.fact;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of the event {@code BatchReleased}. */
record BatchReleased(
    UUID batch,
    UUID dataset,
    String unit,
    long release,
    String channel,
    long rowsReleased,
    @Nullable Long rowCount,
    int columns,
    long bytes,
    String contentHash,
    Quality quality,
    OffsetDateTime releasedAt) {

  BatchReleased {
    Objects.requireNonNull(batch);
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(contentHash);
    Objects.requireNonNull(quality);
    Objects.requireNonNull(releasedAt);
  }

  /** Rows of the release; before batches could add to one, those of the batch. */
  long rows() {
    return rowCount == null ? rowsReleased : rowCount;
  }

  /** Quality figures over the rows read. */
  record Quality(Ratio completeness, Ratio conformity, Ratio uniqueness) {

    Quality {
      Objects.requireNonNull(completeness);
      Objects.requireNonNull(conformity);
      Objects.requireNonNull(uniqueness);
    }
  }

  /** Cells or rows that satisfy a rule, of those that were checked. */
  record Ratio(long numerator, long denominator) {}
}
