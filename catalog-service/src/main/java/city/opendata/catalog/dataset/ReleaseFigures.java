package city.opendata.catalog.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What is known of the data that the public can read.
 *
 * @param number of the release within the dataset
 * @param bytes its size in the open library
 */
@Embeddable
public record ReleaseFigures(
    @Column(name = "release_number") long number,
    @Column(name = "release_row_count") long rowCount,
    @Column(name = "release_column_count") int columnCount,
    @Column(name = "release_bytes") long bytes,
    @Column(name = "released_at") Instant releasedAt) {}
