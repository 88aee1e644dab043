package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import org.jspecify.annotations.Nullable;

/**
 * Rows that one call has sent, read and checked.
 *
 * @param dataset as it stood when they were checked
 * @param header of a file of such rows
 * @param receivedBy subject of the sender's token
 * @param key the sender's idempotency key, if any
 */
record RowPush(
    RowDataset dataset,
    BatchMode mode,
    BatchChannel channel,
    String receivedBy,
    @Nullable String key,
    String header,
    RowLines lines) {}
