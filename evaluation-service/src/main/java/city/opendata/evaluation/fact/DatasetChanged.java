package city.opendata.evaluation.fact;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of the events that carry a dataset's whole state. */
record DatasetChanged(
    UUID id,
    long version,
    String unit,
    String state,
    boolean shouldOpen,
    String openType,
    String theme,
    @Nullable String keyField,
    Metadata metadata,
    OffsetDateTime changedAt) {

  DatasetChanged {
    Objects.requireNonNull(id);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(state);
    Objects.requireNonNull(openType);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(metadata);
    Objects.requireNonNull(changedAt);
  }

  /** Mandatory metadata items: filled of all. */
  record Metadata(int filled, int mandatory) {}
}
