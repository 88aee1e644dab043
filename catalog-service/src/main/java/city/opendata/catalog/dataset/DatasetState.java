package city.opendata.catalog.dataset;

/** Where a dataset is in its life; {@link Lifecycle} says what may follow. */
public enum DatasetState {
  /** Described by its unit; may still change. */
  REGISTERED,
  /** Waits for the secrecy reviewer. */
  SECRECY_REVIEW,
  /** Waits for the reviewer. */
  REVIEW,
  /** The contract stands: data may be pushed. */
  APPROVED,
  /** Data was released: the public sees it. */
  OPEN,
  /** Taken back for good; its name and code are never used again. */
  WITHDRAWN
}
