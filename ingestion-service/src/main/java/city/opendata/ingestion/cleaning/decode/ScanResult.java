package city.opendata.ingestion.cleaning.decode;

import city.opendata.ingestion.cleaning.source.Rejection;

/** What reading a whole file in one encoding showed. */
sealed interface ScanResult {

  /**
   * Every byte is explained.
   *
   * @param privateUse whether characters of no meaning came out
   * @param utf8Line the line from which on some of it is UTF-8 all the same; 0 when none is
   */
  record Decoded(long bytes, boolean privateUse, long utf8Line) implements ScanResult {}

  /** The encoding does not explain a byte. */
  record Undecodable(Rejection rejection) implements ScanResult {}

  /** The text is not one that any encoding would make acceptable. */
  record Refused(Rejection rejection) implements ScanResult {}
}
