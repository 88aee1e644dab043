package city.opendata.ingestion.rectification;

import city.opendata.kit.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as callers see it. */
@Schema(name = "Rectification")
record RectificationResponse(
    @Schema(examples = "5b7c1f0e-8a52-4f0c-9d1e-2f6a4c3b7e15") UUID id,
    @Schema(examples = "township-streets") String dataset,
    @Schema(description = "The batch whose rows are bad") UUID batch,
    @Schema(description = "Unit that has to put them right", examples = "320200-021") String unit,
    RectificationState state,
    @Schema(description = "Rows that went to quarantine", examples = "12") long badRows,
    @Schema(description = "Of them, still in no release", examples = "12") long unresolvedRows,
    List<Refused> reasons,
    OffsetDateTime openedAt,
    @Schema(description = "The last day, in Asia/Shanghai, on which it is on time") LocalDate dueOn,
    @Nullable OffsetDateTime overdueAt,
    @Nullable OffsetDateTime endedAt,
    @Schema(description = "How it came to its end") @Nullable Settlement settlement,
    @Schema(description = "The batch that passed the retest") @Nullable UUID settledBy,
    @Nullable String waiverReason,
    Links links) {

  /** How many cells or rows were refused for a reason. */
  @Schema(name = "RectificationReason")
  record Refused(
      @Schema(examples = "pattern-mismatch") String reason, @Schema(examples = "12") long count) {}

  /** Where to go from here. */
  @Schema(name = "RectificationLinks")
  record Links(String self, String batch, String quarantine) {}

  static RectificationResponse from(RectificationView ticket) {
    return new RectificationResponse(
        ticket.id(),
        ticket.datasetName(),
        ticket.batch(),
        ticket.unit(),
        ticket.state(),
        ticket.badRows(),
        ticket.unresolvedRows(),
        ticket.reasons().entrySet().stream()
            .map(one -> new Refused(one.getKey(), Objects.requireNonNull(one.getValue())))
            .sorted(Comparator.comparing(Refused::reason))
            .toList(),
        CityTime.at(ticket.openedAt()),
        ticket.dueOn(),
        at(ticket.overdueAt()),
        at(ticket.endedAt()),
        ticket.settlement(),
        ticket.settledBy(),
        ticket.waiverReason(),
        links(ticket));
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : CityTime.at(instant);
  }

  private static Links links(RectificationView ticket) {
    String root = "/api/ingestion/v1/";
    String batch = root + "datasets/" + ticket.datasetName() + "/batches/" + ticket.batch();
    return new Links(root + "rectifications/" + ticket.id(), batch, batch + "/quarantine");
  }
}
