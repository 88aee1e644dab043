package city.opendata.ingestion.rectification;

import city.opendata.kit.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of the events about a ticket: each tells the whole of it, and a growing version which is the
 * newest. Tells no value of a row, and nobody's name.
 */
record RectificationEvent(
    UUID rectification,
    int version,
    UUID dataset,
    String datasetName,
    String unit,
    UUID batch,
    RectificationState state,
    long badRows,
    List<Reason> reasons,
    OffsetDateTime openedAt,
    LocalDate dueOn,
    @Nullable OffsetDateTime overdueAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable Settlement settlement,
    @Nullable UUID settledBy) {

  static final String OPENED = "RectificationOpened";
  static final String OVERDUE = "RectificationOverdue";
  static final String CLOSED = "RectificationClosed";

  RectificationEvent {
    reasons = List.copyOf(reasons);
  }

  /** How many cells or rows were refused for a reason. */
  record Reason(String reason, long count) {}

  /** The type of the event that a ticket came to stand as it does. */
  static String type(RectificationView ticket) {
    return switch (ticket.state()) {
      case OPEN -> OPENED;
      case OVERDUE -> OVERDUE;
      case CLOSED, WAIVED -> CLOSED;
    };
  }

  static RectificationEvent of(RectificationView ticket) {
    return new RectificationEvent(
        ticket.id(),
        ticket.version(),
        ticket.dataset(),
        ticket.datasetName(),
        ticket.unit(),
        ticket.batch(),
        ticket.state(),
        ticket.badRows(),
        ticket.reasons().entrySet().stream()
            .map(entry -> new Reason(entry.getKey(), Objects.requireNonNull(entry.getValue())))
            .sorted(Comparator.comparing(Reason::reason))
            .toList(),
        CityTime.at(ticket.openedAt()),
        ticket.dueOn(),
        at(ticket.overdueAt()),
        at(ticket.endedAt()),
        ticket.settlement(),
        ticket.settledBy());
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : CityTime.at(instant);
  }
}
