package city.opendata.evaluation.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of the events that carry a whole rectification ticket. */
record RectificationChanged(
    UUID rectification,
    int version,
    UUID dataset,
    UUID batch,
    String unit,
    String state,
    OffsetDateTime openedAt,
    LocalDate dueOn,
    @Nullable OffsetDateTime overdueAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable String settlement) {

  RectificationChanged {
    Objects.requireNonNull(rectification);
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(batch);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(state);
    Objects.requireNonNull(openedAt);
    Objects.requireNonNull(dueOn);
    switch (state) {
      case "OPEN" -> {}
      case "OVERDUE" -> Objects.requireNonNull(overdueAt);
      case "CLOSED", "WAIVED" -> Objects.requireNonNull(endedAt);
      default -> throw new IllegalArgumentException("unknown state");
    }
  }

  /** Since when it has stood as it does. */
  OffsetDateTime occurredAt() {
    if (endedAt != null) {
      return endedAt;
    }
    return overdueAt == null ? openedAt : overdueAt;
  }

  /** The last instant at which it is on time: the end of the city's due day. */
  Instant dueAt() {
    return Period.endOf(dueOn);
  }
}
