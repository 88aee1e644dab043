package city.opendata.ingestion.word;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's words as of a change.
 *
 * @param version 0 when there never were any
 */
record WordListVersion(
    String unit,
    long version,
    WordList words,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  /** Of a unit that never had any. */
  static WordListVersion none(String unit) {
    return new WordListVersion(unit, 0, WordList.EMPTY, null, null);
  }
}
