package city.opendata.catalog.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit that opens data. */
@Entity
@Table(name = "organisation")
class Organisation {

  @Id private String code;

  @Version private long version;

  @Column private int sequence;

  @Column private String nameZh;

  @Column private String nameEn;

  @Column
  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;

  @Column private @Nullable String parent;

  @Column private Instant changedAt;

  /** For Hibernate. */
  Organisation() {}

  Organisation(OrganisationRow row, Instant now) {
    this.code = row.code();
    become(row, now);
  }

  /** Takes over what the row says. */
  final void become(OrganisationRow row, Instant now) {
    this.sequence = row.sequence();
    this.nameZh = row.nameZh();
    this.nameEn = row.nameEn();
    this.kind = row.kind();
    this.parent = row.parent();
    this.changedAt = now;
  }

  /** This unit as a row that stands in no file. */
  OrganisationRow asRow() {
    return new OrganisationRow(0, code, sequence, nameZh, nameEn, kind, parent);
  }

  String code() {
    return code;
  }

  /** 1 at first; grows with every change. */
  long revision() {
    return version + 1;
  }

  Instant changedAt() {
    return changedAt;
  }

  Unit asUnit() {
    return new Unit(code, nameZh, nameEn);
  }
}
