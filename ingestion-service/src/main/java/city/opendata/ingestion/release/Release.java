package city.opendata.ingestion.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One release of a dataset and the table that holds it; neither ever changes. */
@Entity
@Table(name = "release")
class Release {

  @Id private UUID batch;

  @Column(nullable = false)
  private UUID dataset;

  @Column(nullable = false)
  private long number;

  @Column(name = "table_name", nullable = false)
  private String tableName;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private String contract;

  @Column(name = "row_count", nullable = false)
  private long rowCount;

  @Column(nullable = false)
  private long bytes;

  @Column(name = "largest_row", nullable = false)
  private long largestRow;

  @Column(name = "content_hash", nullable = false)
  private String contentHash;

  @Column(name = "released_at", nullable = false)
  private Instant releasedAt;

  @Column(name = "superseded_at")
  private @Nullable Instant supersededAt;

  @Column(name = "dropped_at")
  private @Nullable Instant droppedAt;

  /** For Hibernate. */
  protected Release() {}

  Release(Job job, long number, LoadResult.Loaded loaded, Instant now) {
    this.batch = job.attempt().batch();
    this.dataset = job.attempt().dataset();
    this.number = number;
    this.tableName = job.table().name();
    this.contract = job.releasedJson();
    this.rowCount = loaded.report().rowsGood();
    this.bytes = loaded.bytes();
    this.largestRow = loaded.largestRow();
    this.contentHash = loaded.contentHash();
    this.releasedAt = now;
  }

  void supersede(Instant now) {
    supersededAt = now;
  }

  boolean isDropped() {
    return droppedAt != null;
  }

  ReleaseView view() {
    return new ReleaseView(number, tableName, contract, rowCount, largestRow, releasedAt);
  }
}
