package city.opendata.ingestion.release;

import org.jspecify.annotations.Nullable;

/**
 * The release that a batch changes.
 *
 * @param release its number
 * @param table where its rows are
 * @param rows how many it has
 * @param lastRow greatest row number that the table has ever had
 * @param largestRow bytes of the largest row
 * @param structure what deliveries must share to be merged with it; null: none can
 * @param hashSum state of its content hash
 */
record Base(
    long release,
    String table,
    long rows,
    long lastRow,
    long largestRow,
    @Nullable String structure,
    byte @Nullable [] hashSum) {

  /** The hash of its rows, to be gone on with. */
  ContentHash hash() {
    if (hashSum == null) {
      throw new IllegalStateException("Release " + release + " cannot be merged with");
    }
    return ContentHash.from(hashSum);
  }
}
