package city.opendata.ingestion.release;

/** The steps of a load, each with what is true when it is reached. */
public enum LoadPhase {
  /** The batch belongs to this attempt. */
  BEGUN,
  /** The staging table exists, empty. */
  TABLE_CREATED,
  /** All rows are committed in it or in quarantine. */
  ROWS_COPIED,
  /** No two rows of it have the same key. */
  KEYS_CHECKED,
  /** It is ready to be released. */
  READY,
  /** The batch is released or rejected, and its event is written. */
  APPLIED
}
