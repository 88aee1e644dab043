package city.opendata.ingestion.rectification;

/** How a ticket came to its end. */
enum Settlement {
  /** A later delivery of the whole dataset has no row that is bad for the ticket's reasons. */
  RETEST_PASSED(RectificationState.CLOSED),
  /** The rows in quarantine were corrected and are released. */
  REPLAY_RESOLVED(RectificationState.CLOSED),
  /** The city's data bureau does without it, and says why. */
  WAIVED(RectificationState.WAIVED),
  /** The dataset was withdrawn: nothing can be delivered any more. */
  DATASET_WITHDRAWN(RectificationState.WAIVED);

  private final RectificationState state;

  Settlement(RectificationState state) {
    this.state = state;
  }

  RectificationState state() {
    return state;
  }
}
