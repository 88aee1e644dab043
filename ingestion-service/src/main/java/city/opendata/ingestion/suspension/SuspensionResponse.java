package city.opendata.ingestion.suspension;

import city.opendata.kit.page.Page;
import city.opendata.kit.time.CityTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the records of a dataset are suspended, why, and what was decided. */
@Schema(name = "Suspension")
record SuspensionResponse(
    UUID id,
    @Schema(examples = "township-streets") String dataset,
    SuspensionState state,
    List<SuspensionFinding> findings,
    OffsetDateTime suspendedAt,
    @Schema(description = "Subject of the reviewer") @Nullable String decidedBy,
    @Nullable OffsetDateTime decidedAt,
    @Nullable String comment,
    @Schema(description = "Since when the records can be read again; absent: they cannot")
        @Nullable OffsetDateTime endedAt) {

  SuspensionResponse {
    findings = List.copyOf(findings);
  }

  static SuspensionResponse from(SuspensionView suspension) {
    return new SuspensionResponse(
        suspension.id(),
        suspension.dataset(),
        suspension.state(),
        suspension.findings(),
        CityTime.at(suspension.suspendedAt()),
        suspension.decidedBy(),
        at(suspension.decidedAt()),
        suspension.comment(),
        at(suspension.endedAt()));
  }

  static Page<SuspensionResponse> page(Page<SuspensionView> page) {
    return new Page<>(page.items().stream().map(SuspensionResponse::from).toList(), page.next());
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : CityTime.at(instant);
  }
}
