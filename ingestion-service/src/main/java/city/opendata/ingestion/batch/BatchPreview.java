package city.opendata.ingestion.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The first rows of a dry run as they would be released. */
@Entity
@Table(name = "batch_preview")
class BatchPreview {

  @Id private UUID batch;

  @Column(nullable = false)
  private String rows;

  /** For Hibernate. */
  protected BatchPreview() {}

  BatchPreview(UUID batch, String rows) {
    this.batch = batch;
    this.rows = rows;
  }

  /** A JSON array of objects. */
  String rows() {
    return rows;
  }
}
