package city.opendata.ingestion.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as the catalog last told of it, and the number of its current release, which is this
 * service's own.
 */
@Entity
@Table(name = "dataset")
public class Dataset {

  @Id private UUID id;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private long version;

  @Column(nullable = false)
  private String unit;

  @Column(name = "title_zh", nullable = false)
  private String titleZh;

  @Column(name = "title_en")
  private @Nullable String titleEn;

  @Column(name = "summary_zh")
  private @Nullable String summaryZh;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private DatasetState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "open_type", nullable = false)
  private OpenType openType;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable String contract;

  @Column(name = "contract_hash")
  private @Nullable String contractHash;

  @Column(name = "withdrawal_reason")
  private @Nullable String withdrawalReason;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Column(name = "last_release", nullable = false)
  private long lastRelease;

  @Column(name = "suspended_at")
  private @Nullable Instant suspendedAt;

  /** For Hibernate. */
  protected Dataset() {}

  Dataset(DatasetChange change) {
    this.id = change.id();
    apply(change);
  }

  /** Takes the catalog's newer state. A contract stays until reviewers approve another. */
  final void apply(DatasetChange change) {
    name = change.name();
    version = change.version();
    unit = change.unit();
    titleZh = change.titleZh();
    titleEn = change.titleEn();
    summaryZh = change.summaryZh();
    state = change.state();
    openType = change.openType();
    withdrawalReason = change.withdrawalReason();
    changedAt = change.changedAt().toInstant();
    if (state.isApproved()) {
      contract = change.contract().toString();
      contractHash = change.contractHash();
    }
  }

  /** Counts one more release, which becomes the current one. */
  public long nextRelease() {
    return ++lastRelease;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public long version() {
    return version;
  }

  public String unit() {
    return unit;
  }

  public String titleZh() {
    return titleZh;
  }

  public @Nullable String titleEn() {
    return titleEn;
  }

  public @Nullable String summaryZh() {
    return summaryZh;
  }

  public DatasetState state() {
    return state;
  }

  public OpenType openType() {
    return openType;
  }

  /** The approved contract as JSON; null while there is none. */
  public @Nullable String contract() {
    return contract;
  }

  public @Nullable String contractHash() {
    return contractHash;
  }

  public String withdrawalReason() {
    return withdrawalReason == null ? "" : withdrawalReason;
  }

  /** Number of the current release; 0 when nothing was released yet. */
  public long lastRelease() {
    return lastRelease;
  }

  /** Nobody may read its records until they are resumed. */
  public void suspend(Instant now) {
    suspendedAt = now;
  }

  /** Its records may be read again. */
  public void resume() {
    suspendedAt = null;
  }

  /** Whether its records wait for a secrecy reviewer. */
  public boolean isSuspended() {
    return suspendedAt != null;
  }

  /** Whether everyone may read its records. */
  public boolean isPublic() {
    return state == DatasetState.OPEN && openType == OpenType.UNCONDITIONAL;
  }

  /** Whether everyone could once read its records and has to be told that they are gone. */
  public boolean wasPublic() {
    return isWithdrawn() && openType == OpenType.UNCONDITIONAL && lastRelease > 0;
  }

  public boolean isWithdrawn() {
    return state == DatasetState.WITHDRAWN;
  }
}
