package city.opendata.ingestion.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The record that rows of a batch were deleted. It is written once and never changed. */
@Entity
@Table(name = "quarantine_deletion")
class QuarantineDeletion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(nullable = false, updatable = false)
  private UUID batch;

  @Column(name = "row_count", nullable = false, updatable = false)
  private long rows;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private DeletionCause cause;

  @Column(name = "kept_for", nullable = false, updatable = false)
  private String keptFor;

  @Column(name = "deleted_at", nullable = false, updatable = false)
  private Instant deletedAt;

  /** For Hibernate. */
  protected QuarantineDeletion() {}

  QuarantineDeletion(
      UUID batch, long rows, DeletionCause cause, Duration keptFor, Instant deletedAt) {
    this.batch = batch;
    this.rows = rows;
    this.cause = cause;
    this.keptFor = keptFor.toString();
    this.deletedAt = deletedAt;
  }

  long id() {
    return id;
  }

  UUID batch() {
    return batch;
  }

  long rows() {
    return rows;
  }

  DeletionCause cause() {
    return cause;
  }

  String keptFor() {
    return keptFor;
  }

  Instant deletedAt() {
    return deletedAt;
  }
}
