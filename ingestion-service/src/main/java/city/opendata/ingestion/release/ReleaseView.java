package city.opendata.ingestion.release;

import java.time.Instant;

/**
 * A release that can be read.
 *
 * @param number within the dataset, from 1
 * @param tableName its table in the open library
 * @param contract that its rows keep, as JSON
 * @param largestRow bytes of the largest row
 */
public record ReleaseView(
    long number,
    String tableName,
    String contract,
    long rowCount,
    long largestRow,
    Instant releasedAt) {}
