package city.opendata.ingestion.rectification;

import city.opendata.ingestion.batch.BatchEnded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The task to put the bad rows of one batch right. */
@Entity
@Table(name = "rectification")
class Rectification {

  @Id private UUID id;

  /** Orders tickets that are due on the same day. */
  @Generated
  @Column(insertable = false, updatable = false)
  private long sequence;

  /** Grows with each change, so that readers of events know the newest. */
  @Column(nullable = false)
  private int version = 1;

  @Column(nullable = false)
  private UUID dataset;

  @Column(nullable = false)
  private UUID batch;

  @Column(name = "batch_sequence", nullable = false)
  private long batchSequence;

  /** The unit that delivered the rows; it stays so when the dataset changes hands. */
  @Column(nullable = false)
  private String unit;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RectificationState state = RectificationState.OPEN;

  @Column(name = "bad_rows", nullable = false)
  private long badRows;

  @Column(name = "unresolved_rows", nullable = false)
  private long unresolvedRows;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private String reasons;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(name = "overdue_at")
  private @Nullable Instant overdueAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable Settlement settlement;

  @Column(name = "settled_by")
  private @Nullable UUID settledBy;

  @Column(name = "waived_by")
  private @Nullable String waivedBy;

  @Column(name = "waiver_reason")
  private @Nullable String waiverReason;

  /** For Hibernate. */
  protected Rectification() {}

  Rectification(BatchEnded batch, String unit, Instant openedAt, LocalDate dueOn) {
    this.id = UUID.randomUUID();
    this.dataset = batch.dataset();
    this.batch = batch.batch();
    this.batchSequence = batch.sequence();
    this.unit = unit;
    this.badRows = batch.badRows();
    this.unresolvedRows = batch.badRows();
    this.reasons = RefusalsJson.write(batch.refusals());
    this.openedAt = openedAt;
    this.dueOn = dueOn;
  }

  /** The due day is over. */
  void expire(Instant now) {
    state = RectificationState.OVERDUE;
    overdueAt = now;
    version++;
  }

  /** So many of its rows are still bad. */
  void count(long stillUnresolved) {
    unresolvedRows = stillUnresolved;
  }

  /**
   * A retest passed.
   *
   * @param by the batch that passed it
   */
  void close(Settlement how, UUID by, Instant now) {
    unresolvedRows = 0;
    settledBy = by;
    settle(how, now);
  }

  /** Nobody needs to put it right any more. */
  void waive(Waiver waiver, Instant now) {
    waivedBy = waiver.by();
    waiverReason = waiver.reason();
    settle(Settlement.WAIVED, now);
  }

  /** Nobody can put it right any more. */
  void drop(Instant now) {
    settle(Settlement.DATASET_WITHDRAWN, now);
  }

  private void settle(Settlement how, Instant now) {
    if (!isUnsettled()) {
      throw new IllegalStateException("Rectification " + id + " is settled already");
    }
    settlement = how;
    state = how.state();
    endedAt = now;
    version++;
  }

  boolean isUnsettled() {
    return state.isUnsettled();
  }

  boolean isOpen() {
    return state == RectificationState.OPEN;
  }

  /** Whether rows are bad for a reason of this ticket. */
  boolean isRepeatedBy(Map<String, Long> refusals) {
    return refusals.keySet().stream().anyMatch(RefusalsJson.read(reasons)::containsKey);
  }

  UUID dataset() {
    return dataset;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  RectificationView view(String datasetName) {
    return new RectificationView(
        id,
        sequence,
        version,
        dataset,
        datasetName,
        batch,
        unit,
        state,
        badRows,
        unresolvedRows,
        RefusalsJson.read(reasons),
        openedAt,
        dueOn,
        overdueAt,
        endedAt,
        settlement,
        settledBy,
        waiverReason);
  }
}
