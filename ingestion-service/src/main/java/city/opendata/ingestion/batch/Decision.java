package city.opendata.ingestion.batch;

/**
 * What a reviewer says of a batch that is held.
 *
 * @param by subject of the reviewer's token
 * @param comment why, for the unit and the auditors
 */
record Decision(Verdict verdict, String by, String comment) {

  /** What is to become of the batch. */
  enum Verdict {
    /** It is worked on again and released, unless something new speaks against it. */
    RELEASE,
    /** Nothing of it is ever released. */
    REJECT
  }
}
