package city.opendata.ingestion.rectification;

/** Where a ticket stands. */
public enum RectificationState {
  /** The rows are still bad, and there is time left. */
  OPEN,
  /** The rows are still bad, and the due day is over. */
  OVERDUE,
  /** A retest passed. */
  CLOSED,
  /** Nothing needs to be put right any more. */
  WAIVED;

  /** Whether the rows are still to be put right. */
  boolean isUnsettled() {
    return this == OPEN || this == OVERDUE;
  }
}
