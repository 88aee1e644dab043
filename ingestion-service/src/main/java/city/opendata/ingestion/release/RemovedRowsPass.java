package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.source.TabularFile;
import city.opendata.ingestion.quarantine.BadRow;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Reads a file again because rows of it were taken out after all: quarantine keeps such a row as it
 * came. A file without them is read once only.
 */
final class RemovedRowsPass {

  private final RemovedRows rows;
  private final QuarantineWriter quarantine;

  RemovedRowsPass(RemovedRows rows, QuarantineWriter quarantine) {
    this.rows = rows;
    this.quarantine = quarantine;
  }

  void run(Cleaner cleaner, TabularFile file) throws SQLException, IOException {
    // What the first reading found out about the file must not be found out in mid-file again.
    TabularFile examined = Objects.requireNonNullElse(file.examine(), file);
    rows.forEach(noted -> cleaner.clean(examined, new Sink(noted), Progress.NONE));
    quarantine.flush();
  }

  private final class Sink implements BlockSink {

    private final ResultSet removed;
    private List<String> columns = List.of();
    private long next;

    Sink(ResultSet removed) throws SQLException {
      this.removed = removed;
      advance();
    }

    @Override
    public void begin(List<String> fileColumns) {
      columns = fileColumns;
    }

    @Override
    public void accept(CleanBlock block) throws IOException {
      for (int row = 0; row < block.rows(); row++) {
        if (block.number(row) == next) {
          quarantine(block, row);
        }
      }
    }

    private void quarantine(CleanBlock block, int row) throws IOException {
      try {
        quarantine.add(
            BadRow.of(
                block.number(row),
                block.line(row),
                List.of(rows.error(removed.getInt(2))),
                columns,
                block.original(row)));
        advance();
      } catch (SQLException failure) {
        throw new IOException("Removed rows cannot be read", failure);
      }
    }

    private void advance() throws SQLException {
      next = removed.next() ? removed.getLong(1) : -1;
    }
  }
}
