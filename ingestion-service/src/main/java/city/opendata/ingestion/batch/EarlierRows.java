package city.opendata.ingestion.batch;

import java.util.UUID;

/** Rows of a dataset that were accepted without a file and have not become a batch yet. */
public interface EarlierRows {

  /** Makes batches of all of them, so that what is delivered next comes after them. */
  void makeBatches(UUID dataset);
}
