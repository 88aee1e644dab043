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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One delivery and what has become of it. */
@Entity
@Table(name = "batch")
class Batch {

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

  /** For Hibernate. */
  protected Batch() {}

  Batch(UUID id, Delivery delivery, Instant receivedAt) {
    this.id = id;
    this.dataset = delivery.dataset();
    this.idempotencyKey = delivery.idempotencyKey();
    this.mode = delivery.mode();
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
    attempt++;
    startedAt = now;
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
        && Objects.equals(charset, delivery.charset());
  }

  boolean isFinal() {
    return state.isFinal();
  }

  UUID id() {
    return id;
  }

  UUID dataset() {
    return dataset;
  }

  long sequence() {
    return sequence;
  }

  /** The attempt that has the batch. */
  Attempt currentAttempt() {
    return new Attempt(id, attempt, dataset, charset, CityTime.at(receivedAt).toLocalDate());
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
        report == null ? null : BatchJson.report(report));
  }
}
