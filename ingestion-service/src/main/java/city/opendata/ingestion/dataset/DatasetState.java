package city.opendata.ingestion.dataset;

/** Where a dataset stands in its life; the catalog decides it. */
public enum DatasetState {
  REGISTERED,
  SECRECY_REVIEW,
  REVIEW,
  APPROVED,
  OPEN,
  WITHDRAWN;

  /** Whether reviewers approved the contract, so that data may be pushed. */
  public boolean isApproved() {
    return this == APPROVED || this == OPEN;
  }
}
