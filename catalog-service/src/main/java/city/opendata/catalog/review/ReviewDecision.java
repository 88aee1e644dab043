package city.opendata.catalog.review;

import city.opendata.catalog.dataset.Dataset;
import city.opendata.catalog.dataset.DatasetState;
import city.opendata.kit.caller.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that was made; it never changes. */
@Entity
@Table(name = "review_decision")
class ReviewDecision {

  /** Order of decisions. */
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long position;

  @Column private UUID datasetId;

  @Column private int round;

  @Column
  @Enumerated(EnumType.STRING)
  private DatasetState stage;

  @Column
  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Column private @Nullable String reason;

  @Column private String contentHash;

  @Column private String subject;

  @Column private String subjectName;

  @Column private Instant decidedAt;

  /** For Hibernate. */
  ReviewDecision() {}

  /** The decision on a dataset as it stands before the decision moves it. */
  ReviewDecision(Dataset dataset, DecisionRequest request, Caller by, Instant now) {
    this.datasetId = dataset.id();
    this.round = dataset.round();
    this.stage = dataset.state();
    this.decision = request.decision();
    this.reason = request.reason();
    this.contentHash = dataset.contentHash();
    this.subject = by.subject();
    this.subjectName = by.name();
    this.decidedAt = now;
  }

  long position() {
    return position == null ? 0 : position;
  }

  int round() {
    return round;
  }

  DatasetState stage() {
    return stage;
  }

  Decision decision() {
    return decision;
  }

  @Nullable String reason() {
    return reason;
  }

  String contentHash() {
    return contentHash;
  }

  String subject() {
    return subject;
  }

  String subjectName() {
    return subjectName;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
