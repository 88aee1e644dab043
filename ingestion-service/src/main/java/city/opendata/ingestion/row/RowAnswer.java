package city.opendata.ingestion.row;

/** What has become of a push that was handed to the writers. */
sealed interface RowAnswer {

  /**
   * The rows are on the disk.
   *
   * @param isRepeat whether they were there before: the push was sent again
   */
  record Kept(Receipt receipt, boolean isRepeat) implements RowAnswer {}

  /** The idempotency key belongs to other rows. */
  record KeyReused() implements RowAnswer {}

  /** The dataset is not what it was when the rows were checked: they have to be checked again. */
  record Outdated() implements RowAnswer {}
}
