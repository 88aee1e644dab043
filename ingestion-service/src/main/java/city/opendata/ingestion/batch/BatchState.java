package city.opendata.ingestion.batch;

/** Where a batch stands. */
public enum BatchState {
  /** Stored; waits for a worker. */
  RECEIVED,
  /** A worker has it. */
  PROCESSING,
  /** Its good rows are the dataset's release. */
  RELEASED,
  /** Refused as a whole. */
  REJECTED;

  public boolean isFinal() {
    return this == RELEASED || this == REJECTED;
  }
}
