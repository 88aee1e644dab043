package city.opendata.ingestion.batch;

/** Where this service tells of batches; the key is the dataset's id. */
public final class BatchTopic {

  public static final String NAME = "ingestion.batches";

  private BatchTopic() {}
}
