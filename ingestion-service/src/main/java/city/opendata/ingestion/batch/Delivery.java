package city.opendata.ingestion.batch;

import city.opendata.ingestion.store.StoredObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was pushed, once its content is stored.
 *
 * @param dryRun whether nothing of it is to be released
 * @param charset that the sender declared, if any
 * @param receivedBy subject of the sender's token
 * @param replayOf the batch whose corrected rows it is made of, if it was not pushed
 */
public record Delivery(
    UUID dataset,
    @Nullable String idempotencyKey,
    BatchMode mode,
    boolean dryRun,
    BatchChannel channel,
    @Nullable String charset,
    String receivedBy,
    StoredObject content,
    @Nullable UUID replayOf) {}
