package city.opendata.ingestion.cleaning.risk;

import java.nio.file.Path;

/**
 * What a check may use. It writes hashes under a key of its own, never values.
 *
 * @param entries how many different combinations of values a thread keeps in memory before it
 *     writes them to disk; 72 to 144 bytes each
 * @param directory where a directory is made for those and removed afterwards
 */
public record RiskStorage(int entries, Path directory) {

  /** One row of many columns must find room. */
  static final int LEAST_ENTRIES = 8;

  private static final int MOST_ENTRIES = 1 << 24;

  public RiskStorage {
    if (entries < LEAST_ENTRIES || entries > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "entries must be %d to %d, is %d".formatted(LEAST_ENTRIES, MOST_ENTRIES, entries));
    }
  }
}
