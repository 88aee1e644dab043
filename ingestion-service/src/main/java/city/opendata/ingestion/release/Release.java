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

/** One release of a dataset: rows of a table, which neither change nor move while it is read. */
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

  @Column(name = "last_row", nullable = false)
  private long lastRow;

  @Column private @Nullable String structure;

  @Column(name = "hash_sum")
  private byte @Nullable [] hashSum;

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

  Release(Job job, long number, Library.Content content, Instant now) {
    this.batch = job.attempt().batch();
    this.dataset = job.attempt().dataset();
    this.number = number;
    this.tableName = content.table();
    this.contract = job.releasedJson();
    this.structure = job.structure();
    this.rowCount = content.effect().rowsTotal();
    this.lastRow = content.lastRow();
    this.bytes = content.bytes();
    this.largestRow = content.largestRow();
    this.contentHash = content.hash().value(job.released());
    this.hashSum = content.hash().state();
    this.releasedAt = now;
  }

  UUID batch() {
    return batch;
  }

  long lastRow() {
    return lastRow;
  }

  long rowCount() {
    return rowCount;
  }

  long bytes() {
    return bytes;
  }

  Instant releasedAt() {
    return releasedAt;
  }

  String contentHash() {
    return contentHash;
  }

  void supersede(Instant now) {
    supersededAt = now;
  }

  boolean isDropped() {
    return droppedAt != null;
  }

  /** As a later batch changes it. */
  Base base() {
    return new Base(number, tableName, rowCount, lastRow, largestRow, structure, hashSum);
  }

  ReleaseView view() {
    return new ReleaseView(number, tableName, contract, rowCount, largestRow, releasedAt);
  }
}
