package city.opendata.evaluation.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A unit as the newest event tells of it; written by {@link UnitRepository#keepNewest} only. */
@Entity
@Immutable
@Table(name = "unit")
class Unit {

  @Id String code;

  @Column(name = "version")
  long version;

  @Column(name = "sequence")
  int sequence;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "kind")
  String kind;

  @Column(name = "parent")
  @Nullable String parent;

  @Column(name = "changed_at")
  Instant changedAt;
}
