package city.opendata.catalog.dataset;

/** What can be done with a dataset. */
public enum DatasetAction {
  /** The steward changes metadata or contract. */
  CHANGE,
  /** The steward asks for review. */
  SUBMIT,
  /** A reviewer lets it pass. */
  APPROVE,
  /** A reviewer sends it back. */
  RETURN,
  /** Data of it was released. */
  RELEASE,
  /** It is taken back. */
  WITHDRAW
}
