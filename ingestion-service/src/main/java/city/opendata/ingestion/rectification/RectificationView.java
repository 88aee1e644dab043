package city.opendata.ingestion.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as it stands at one moment. */
record RectificationView(
    UUID id,
    long sequence,
    int version,
    UUID dataset,
    String datasetName,
    UUID batch,
    String unit,
    RectificationState state,
    long badRows,
    long unresolvedRows,
    Map<String, Long> reasons,
    Instant openedAt,
    LocalDate dueOn,
    @Nullable Instant overdueAt,
    @Nullable Instant endedAt,
    @Nullable Settlement settlement,
    @Nullable UUID settledBy,
    @Nullable String waiverReason) {

  RectificationView {
    reasons = Map.copyOf(reasons);
  }
}
