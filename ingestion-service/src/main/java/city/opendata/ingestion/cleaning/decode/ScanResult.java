package city.opendata.ingestion.cleaning.decode;

import city.opendata.ingestion.cleaning.source.Rejection;

/** What reading a whole file in one encoding showed. */
sealed interface ScanResult {

  /**
   * Every byte is explained; {@code privateUse} tells whether characters of no meaning came out.
   */
  record Decoded(long bytes, boolean privateUse) implements ScanResult {}

  /** The encoding does not explain a byte. */
  record Undecodable(Rejection rejection) implements ScanResult {}

  /** The text is not one that any encoding would make acceptable. */
  record Refused(Rejection rejection) implements ScanResult {}
}
