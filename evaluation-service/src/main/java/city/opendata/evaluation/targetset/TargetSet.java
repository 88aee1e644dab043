package city.opendata.evaluation.targetset;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A revision of a year's targets; it never changes, a correction is a new revision. */
@Entity
@Immutable
@Table(name = "target_set")
class TargetSet {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "year")
  int year;

  @Column(name = "revision")
  int revision;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  TargetKind kind;

  @Column(name = "total")
  long total;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @ElementCollection
  @CollectionTable(name = "target", joinColumns = @JoinColumn(name = "target_set"))
  @OrderBy("sequence")
  List<Target> targets = new ArrayList<>();
}
