package city.opendata.ingestion.records.format;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rows read one after the other, each value as text in one form: integers and numbers in plain
 * digits, {@code true} and {@code false}, {@code 2026-01-31}, {@code 2026-01-31T08:00:00+08:00}.
 */
public interface RowCursor {

  /** Goes to the next row; false when there is none. */
  boolean next() throws SQLException;

  /**
   * A value of the row.
   *
   * @param column counted from 0
   * @return null where the row has none
   */
  @Nullable String getString(int column) throws SQLException;
}
