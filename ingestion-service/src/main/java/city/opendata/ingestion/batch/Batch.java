package city.opendata.ingestion.batch;

import city.opendata.kit.time.CityTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One delivery and what has become of it. */
@Entity
@Table(name = "batch")
class Batch {

  /** Why a batch is rejected that a reviewer refused. */
  static final String REFUSED_BY_REVIEW = "refused-by-review";

  @Id private UUID id;

  /** Orders a dataset's batches as their events are ordered. */
  @Generated
  @Column(insertable = false, updatable = false)
  private long sequence;

  @Column(nullable = false)
  private UUID dataset;

  @Column(name = "idempotency_key")
  private @Nullable String idempotencyKey;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private BatchMode mode;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private BatchChannel channel;

  @Column private @Nullable String charset;

  @Column(nullable = false)
  private long bytes;

  @Column(nullable = false)
  private String sha256;

  @Column(name = "received_by", nullable = false)
  private String receivedBy;

  @Column(name = "received_at", nullable = false)
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private BatchState state = BatchState.RECEIVED;

  @Column(nullable = false)
  private int attempt;

  /** Attempts that count against it: a worker that dies cannot count its own, so each does. */
  @Column(nullable = false)
  private int failures;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "rows_read")
  private @Nullable Long rowsRead;

  @Column(name = "rows_released")
  private @Nullable Long rowsReleased;

  @Column(name = "rows_quarantined")
  private @Nullable Long rowsQuarantined;

  @Column private @Nullable Long release;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable String rejection;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable String report;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable String hold;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable String waiting;

  @Column(name = "waiting_since")
  private @Nullable Instant waitingSince;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable String waived;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decision_comment")
  private @Nullable String decisionComment;

  @Column(name = "dry_run", nullable = false)
  private boolean dryRun;

  @Column(name = "replay_of")
  private @Nullable UUID replayOf;

  /** For Hibernate. */
  protected Batch() {}

  Batch(UUID id, Delivery delivery, Instant receivedAt) {
    this.id = id;
    this.dataset = delivery.dataset();
    this.idempotencyKey = delivery.idempotencyKey();
    this.mode = delivery.mode();
    this.dryRun = delivery.dryRun();
    this.replayOf = delivery.replayOf();
    this.channel = delivery.channel();
    this.charset = delivery.charset();
    this.bytes = delivery.content().bytes();
    this.sha256 = delivery.content().sha256();
    this.receivedBy = delivery.receivedBy();
    this.receivedAt = receivedAt;
  }

  /** A worker begins, or begins anew after a crash: whoever had the batch before loses it. */
  void begin(Instant now) {
    state = BatchState.PROCESSING;
    waiting = null;
    attempt++;
    failures++;
    startedAt = now;
  }

  /** The attempt that has it ends for want of something, and does not count against it. */
  void postpone(BatchRejection reason, Instant now) {
    state = BatchState.RECEIVED;
    failures--;
    waiting = BatchJson.write(List.of(reason));
    if (waitingSince == null) {
      waitingSince = now;
    }
  }

  void count(BatchCounts counts) {
    rowsRead = counts.read();
    rowsReleased = counts.released();
    rowsQuarantined = counts.quarantined();
  }

  void report(BatchReport newReport) {
    report = BatchJson.write(newReport);
  }

  void release(long number, Instant now) {
    state = BatchState.RELEASED;
    release = number;
    finishedAt = now;
  }

  /** Waits for a reviewer. */
  void hold(List<BatchRejection> reasons, Instant now) {
    state = BatchState.HELD;
    waitingSince = null;
    hold = BatchJson.write(reasons);
    finishedAt = now;
  }

  /** A reviewer has seen why it is held; a worker may take it again. */
  void waive(Decision decision, Instant now) {
    state = BatchState.RECEIVED;
    waived = BatchJson.write(Stream.concat(waived().stream(), hold().stream()).toList());
    finishedAt = null;
    decided(decision, now);
  }

  /** A reviewer refuses it. */
  void refuse(Decision decision, Instant now) {
    reject(List.of(BatchRejection.of(REFUSED_BY_REVIEW, decision.comment())), now);
    decided(decision, now);
  }

  private void decided(Decision decision, Instant now) {
    decidedBy = decision.by();
    decidedAt = now;
    decisionComment = decision.comment();
  }

  /** Ends a dry run. */
  void check(List<BatchRejection> wouldHold, Instant now) {
    state = BatchState.CHECKED;
    hold = BatchJson.write(wouldHold);
    finishedAt = now;
  }

  void reject(List<BatchRejection> rejections, Instant now) {
    state = BatchState.REJECTED;
    rejection = BatchJson.write(rejections);
    finishedAt = now;
  }

  /** Whether this attempt has the batch; after a crash or a hand-over an older one has not. */
  boolean isHeldBy(int number) {
    return state == BatchState.PROCESSING && attempt == number;
  }

  /** Whether the delivery is the one that this batch holds: it must not be loaded again. */
  boolean isRepeatedBy(Delivery delivery) {
    return sha256.equals(delivery.content().sha256())
        && mode == delivery.mode()
        && dryRun == delivery.dryRun()
        && Objects.equals(replayOf, delivery.replayOf())
        && Objects.equals(charset, delivery.charset());
  }

  boolean isFinal() {
    return state.isFinal();
  }

  boolean isHeld() {
    return state == BatchState.HELD;
  }

  boolean isSettled() {
    return state.isSettled();
  }

  /** Why it is held. */
  List<BatchRejection> hold() {
    return hold == null ? List.of() : BatchJson.rejections(hold);
  }

  /** Why the last attempt was put off, until the next one begins. */
  private List<BatchRejection> waiting() {
    return waiting == null ? List.of() : BatchJson.rejections(waiting);
  }

  /** What reviewers have seen, at this hold and at those before it. */
  private List<BatchRejection> waived() {
    return waived == null ? List.of() : BatchJson.rejections(waived);
  }

  String receivedBy() {
    return receivedBy;
  }

  UUID id() {
    return id;
  }

  UUID dataset() {
    return dataset;
  }

  BatchMode mode() {
    return mode;
  }

  /** The batch whose corrected rows it is made of, if it was not pushed. */
  @Nullable UUID replayOf() {
    return replayOf;
  }

  /** It has come to its end. */
  BatchEnded ended() {
    return new BatchEnded(
        id,
        attempt,
        sequence,
        dataset,
        mode,
        replayOf,
        dryRun,
        state == BatchState.RELEASED,
        rejection == null ? List.of() : BatchJson.rejections(rejection),
        rowsQuarantined == null ? 0 : rowsQuarantined,
        report == null ? Map.of() : BatchJson.report(report).refusals());
  }

  long sequence() {
    return sequence;
  }

  /** The attempt that has the batch. */
  Attempt currentAttempt() {
    return new Attempt(
        id,
        attempt,
        failures,
        dataset,
        mode,
        charset,
        CityTime.at(receivedAt).toLocalDate(),
        dryRun,
        waitingSince,
        waived());
  }

  BatchView view(String datasetName) {
    return new BatchView(
        id,
        datasetName,
        state,
        attempt,
        mode,
        channel,
        receivedAt,
        startedAt,
        finishedAt,
        bytes,
        sha256,
        rowsRead,
        rowsReleased,
        rowsQuarantined,
        release,
        rejection == null ? List.of() : BatchJson.rejections(rejection),
        isHeld() || state == BatchState.CHECKED ? hold() : List.of(),
        waiting(),
        dryRun,
        replayOf,
        report == null ? null : BatchJson.report(report));
  }
}
