package city.opendata.ingestion.batch;

/** Where a batch stands. */
public enum BatchState {
  /** Stored; waits for a worker. */
  RECEIVED,
  /** A worker has it. */
  PROCESSING,
  /** Nothing of it can be read until a reviewer decides. */
  HELD,
  /** A dry run: everything was done but the release. */
  CHECKED,
  /** Its good rows are the dataset's release, or part of it. */
  RELEASED,
  /** Refused as a whole. */
  REJECTED;

  /** Whether it stays so for ever. */
  public boolean isFinal() {
    return this == CHECKED || this == RELEASED || this == REJECTED;
  }

  /** Whether no worker has it or is about to. */
  public boolean isSettled() {
    return this == HELD || isFinal();
  }
}
