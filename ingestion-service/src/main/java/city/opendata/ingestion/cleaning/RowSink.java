package city.opendata.ingestion.cleaning;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows in file order. Whatever it throws ends the cleaning and reaches the caller. Rows
 * are counted from 1 without the header; lines are physical lines of the file.
 */
public interface RowSink {

  /** Called once, before the first row. {@code columns} are the fields in the file's order. */
  default void begin(List<String> columns) throws IOException {}

  /**
   * A row that keeps the contract. {@code values} are canonical texts in the contract's order, null
   * where the cell is empty; the array is used again for the next row.
   */
  void good(long row, long line, @Nullable String[] values) throws IOException;

  /**
   * A row for quarantine. {@code original} holds its cells in the file's order, as they came and as
   * many as came; it may be kept.
   */
  void bad(long row, long line, List<CellError> errors, String[] original) throws IOException;
}
