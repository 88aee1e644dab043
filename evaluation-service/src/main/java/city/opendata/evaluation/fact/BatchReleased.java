package city.opendata.evaluation.fact;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** What this service uses of the event {@code BatchReleased}. */
record BatchReleased(
    UUID batch,
    UUID dataset,
    String unit,
    long release,
    String channel,
    long rowsReleased,
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
