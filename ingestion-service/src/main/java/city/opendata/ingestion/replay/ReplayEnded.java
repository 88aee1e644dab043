package city.opendata.ingestion.replay;

import java.util.UUID;

/**
 * A replay has come to its end, and its rows are back in the quarantine that they came from. Fired
 * within the transaction that ends the replay: whoever observes it takes part in that.
 *
 * @param batch whose rows were corrected
 * @param replay the batch that was made of them
 * @param released false: nothing of the replay was
 * @param rowsUnresolved rows of the first batch that are in no release yet
 */
public record ReplayEnded(
    UUID dataset, UUID batch, UUID replay, boolean released, long rowsUnresolved) {}
