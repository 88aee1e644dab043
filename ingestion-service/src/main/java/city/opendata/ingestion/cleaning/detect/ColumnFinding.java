package city.opendata.ingestion.cleaning.detect;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on a column.
 *
 * @param kind what it holds, or null when nothing sensitive was found
 */
public record ColumnFinding(@Nullable SensitiveKind kind, Evidence evidence) {

  /** Whether anything sensitive was found. */
  public boolean isSensitive() {
    return kind != null;
  }
}
