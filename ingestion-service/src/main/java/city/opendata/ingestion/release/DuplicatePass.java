package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.RowSink;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.TabularFile;
import city.opendata.ingestion.quarantine.BadRow;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file again because rows of it repeat a key: quarantine keeps such a row as it came, and
 * the content hash must leave it out. A file without duplicates is read once only.
 */
final class DuplicatePass {

  private final Job job;
  private final KeyCheck keys;
  private final QuarantineWriter quarantine;

  DuplicatePass(Job job, KeyCheck keys, QuarantineWriter quarantine) {
    this.job = job;
    this.keys = keys;
    this.quarantine = quarantine;
  }

  /** Returns the content hash of the rows that stay. */
  String run(TabularFile file) throws SQLException, IOException {
    ContentHash hash = new ContentHash(job.contract().contract());
    RecordedFile recorded = new RecordedFile(file);
    keys.forEachDuplicate(
        rows ->
            new Cleaner(job.contract().contract())
                .clean(recorded, new Sink(rows, recorded, hash), Progress.NONE));
    quarantine.flush();
    return hash.value();
  }

  private final class Sink implements RowSink {

    private final ResultSet duplicates;
    private final RecordedFile file;
    private final ContentHash hash;
    private List<String> columns = List.of();
    private long next;

    Sink(ResultSet duplicates, RecordedFile file, ContentHash hash) throws SQLException {
      this.duplicates = duplicates;
      this.file = file;
      this.hash = hash;
      advance();
    }

    @Override
    public void begin(List<String> fileColumns) {
      columns = fileColumns;
    }

    @Override
    public void good(long row, long line, @Nullable String[] values) throws IOException {
      if (row != next) {
        hash.row(values);
        return;
      }
      try {
        CellError error = error(keys.key(duplicates.getInt(2)));
        quarantine.add(BadRow.of(row, line, List.of(error), columns, file.current()));
        advance();
      } catch (SQLException failure) {
        throw new IOException("Duplicates cannot be read", failure);
      }
    }

    @Override
    public void bad(long row, long line, List<CellError> errors, String[] original) {
      // The first reading put it into quarantine.
    }

    private void advance() throws SQLException {
      next = duplicates.next() ? duplicates.getLong(1) : -1;
    }

    private static CellError error(List<String> key) {
      return new CellError(key.size() == 1 ? key.getFirst() : null, Reason.DUPLICATE_KEY, key);
    }
  }
}
