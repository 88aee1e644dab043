package city.opendata.ingestion.suspension;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That nobody may read a dataset's records, why, and what a reviewer said. */
@Entity
@Table(name = "suspension")
class Suspension {

  @Id private UUID id;

  @Generated
  @Column(insertable = false, updatable = false)
  private long sequence;

  @Column(nullable = false)
  private UUID dataset;

  @Column(nullable = false)
  private UUID release;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private SuspensionState state;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private String findings;

  @Column(name = "suspended_at", nullable = false)
  private Instant suspendedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decision_comment")
  private @Nullable String decisionComment;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For Hibernate. */
  protected Suspension() {}

  Suspension(UUID dataset, UUID release, List<SuspensionFinding> findings, Instant now) {
    this.id = UUID.randomUUID();
    this.dataset = dataset;
    this.release = release;
    this.state = SuspensionState.OPEN;
    this.findings = FindingsJson.write(findings);
    this.suspendedAt = now;
  }

  /** More was found: whoever decided did not know of it. */
  void add(UUID foundIn, List<SuspensionFinding> more) {
    release = foundIn;
    List<SuspensionFinding> before = FindingsJson.read(findings);
    findings =
        FindingsJson.write(Stream.concat(before.stream(), more.stream()).distinct().toList());
    state = SuspensionState.OPEN;
  }

  void decide(SuspensionState decision, String by, String comment, Instant now) {
    state = decision;
    decidedBy = by;
    decidedAt = now;
    decisionComment = comment;
    if (decision == SuspensionState.LIFTED) {
      end(now);
    }
  }

  void end(Instant now) {
    endedAt = now;
  }

  boolean isOpen() {
    return state == SuspensionState.OPEN && endedAt == null;
  }

  boolean isConfirmed() {
    return state == SuspensionState.CONFIRMED;
  }

  UUID id() {
    return id;
  }

  long sequence() {
    return sequence;
  }

  UUID dataset() {
    return dataset;
  }

  SuspensionView view(String datasetName) {
    return new SuspensionView(
        id,
        datasetName,
        state,
        FindingsJson.read(findings),
        suspendedAt,
        decidedBy,
        decidedAt,
        decisionComment,
        endedAt);
  }
}
