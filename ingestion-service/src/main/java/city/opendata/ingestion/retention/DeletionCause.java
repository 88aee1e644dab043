package city.opendata.ingestion.retention;

/** Why rows were deleted. */
enum DeletionCause {
  /** The retention period of quarantine is over. */
  QUARANTINE_PERIOD_OVER,
  /** The retention period of dry runs is over. */
  DRY_RUN_PERIOD_OVER
}
