package city.opendata.ingestion.suspension;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspension as callers may see it. */
record SuspensionView(
    UUID id,
    String dataset,
    SuspensionState state,
    List<SuspensionFinding> findings,
    Instant suspendedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String comment,
    @Nullable Instant endedAt) {

  SuspensionView {
    findings = List.copyOf(findings);
  }
}
