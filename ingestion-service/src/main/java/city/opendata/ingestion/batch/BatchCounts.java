package city.opendata.ingestion.batch;

/**
 * The rows of a file; of one that is refused as a whole, good rows are in neither of the others.
 */
public record BatchCounts(long read, long released, long quarantined) {

  public static final BatchCounts NONE = new BatchCounts(0, 0, 0);
}
