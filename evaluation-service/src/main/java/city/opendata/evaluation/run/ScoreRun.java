package city.opendata.evaluation.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A score run: what it was asked and what it froze. */
@Entity
@Immutable
@Table(name = "score_run")
class ScoreRun {

  @Id UUID id;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  RunState state;

  @Column(name = "target_year")
  int targetYear;

  @Column(name = "target_revision")
  int targetRevision;

  @Column(name = "period")
  int period;

  @Column(name = "cut_off")
  Instant cutOff;

  @Column(name = "scheme")
  int scheme;

  @Column(name = "fact_position")
  long factPosition;

  @Column(name = "input_hash")
  String inputHash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;
}
