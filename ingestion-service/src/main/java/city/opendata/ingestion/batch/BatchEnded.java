package city.opendata.ingestion.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch has come to its end, for ever. Fired within the transaction that ends it: whoever
 * observes it takes part in that.
 *
 * @param attempt whose rows in quarantine count
 * @param replayOf the batch whose corrected rows it was made of, if it was not pushed
 * @param released false: nothing of it was
 */
public record BatchEnded(
    UUID batch, int attempt, UUID dataset, @Nullable UUID replayOf, boolean released) {}
