package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.RowSink;
import city.opendata.ingestion.quarantine.BadRow;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Copies good rows into the release's table, and bad rows into quarantine, as they come. */
final class CopySink implements RowSink {

  private static final int FLUSH_BYTES = 64 * 1024;

  private final CopyIn copy;
  private final QuarantineWriter quarantine;
  private final ContentHash hash;
  private final CopyText text = new CopyText();
  private List<String> columns = List.of();
  private long largestRow;

  CopySink(CopyIn copy, QuarantineWriter quarantine, ContentHash hash) {
    this.copy = copy;
    this.quarantine = quarantine;
    this.hash = hash;
  }

  @Override
  public void begin(List<String> fileColumns) {
    columns = fileColumns;
  }

  @Override
  public void good(long row, long line, @Nullable String[] values) throws IOException {
    int start = text.row(row, values);
    hash.encodedRow(text.buffer(), start, text.size());
    largestRow = Math.max(largestRow, text.size() - start);
    if (text.size() >= FLUSH_BYTES) {
      flush();
    }
  }

  @Override
  public void bad(long row, long line, List<CellError> errors, String[] original)
      throws IOException {
    quarantine.add(BadRow.of(row, line, errors, columns, original));
  }

  /** Bytes of the largest good row so far. */
  long largestRow() {
    return largestRow;
  }

  /** Sends what waits; call it after the last row. */
  void flush() throws IOException {
    try {
      copy.writeToCopy(text.buffer(), 0, text.size());
    } catch (SQLException refused) {
      throw new IOException("COPY was refused", refused);
    }
    text.clear();
  }
}
