package city.opendata.ingestion.batch;

/**
 * A delivery's batch.
 *
 * @param isRepeat whether the batch was there before: the delivery was sent again
 */
public record Registration(BatchView batch, boolean isRepeat) {}
