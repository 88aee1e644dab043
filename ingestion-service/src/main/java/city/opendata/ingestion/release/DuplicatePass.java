package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.TabularFile;
import city.opendata.ingestion.quarantine.BadRow;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Reads a file again because rows of it repeat a key: quarantine keeps such a row as it came, and
 * the content hash must leave it out. A file without duplicates is read once only.
 */
final class DuplicatePass {

  private final BinaryRows encoding;
  private final KeyCheck keys;
  private final QuarantineWriter quarantine;
  private final ContentHash hash;

  DuplicatePass(BinaryRows encoding, KeyCheck keys, QuarantineWriter quarantine, ContentHash hash) {
    this.encoding = encoding;
    this.keys = keys;
    this.quarantine = quarantine;
    this.hash = hash;
  }

  void run(Cleaner cleaner, TabularFile file) throws SQLException, IOException {
    // What the first reading found out about the file must not be found out in mid-file again.
    TabularFile examined = Objects.requireNonNullElse(file.examine(), file);
    keys.forEachDuplicate(rows -> cleaner.clean(examined, new Sink(rows), Progress.NONE));
    quarantine.flush();
  }

  private final class Sink implements BlockSink {

    private final ResultSet duplicates;
    private List<String> columns = List.of();
    private long next;

    Sink(ResultSet duplicates) throws SQLException {
      this.duplicates = duplicates;
      advance();
    }

    @Override
    public void begin(List<String> fileColumns) {
      columns = fileColumns;
    }

    @Override
    public void prepare(CleanBlock block) {
      encoding.encode(block);
    }

    @Override
    public void accept(CleanBlock block) throws IOException {
      for (int row = 0; row < block.rows(); row++) {
        if (block.number(row) == next) {
          takeOut(block, row);
        }
      }
    }

    private void takeOut(CleanBlock block, int row) throws IOException {
      hash.subtract(
          block.output().bytes(), BinaryRows.valuesStart(block, row), block.outputEnds()[row]);
      try {
        CellError error = error(keys.key(duplicates.getInt(2)));
        quarantine.add(
            BadRow.of(
                block.number(row), block.line(row), List.of(error), columns, block.original(row)));
        advance();
      } catch (SQLException failure) {
        throw new IOException("Duplicates cannot be read", failure);
      }
    }

    private void advance() throws SQLException {
      next = duplicates.next() ? duplicates.getLong(1) : -1;
    }

    private static CellError error(List<String> key) {
      return new CellError(key.size() == 1 ? key.getFirst() : null, Reason.DUPLICATE_KEY, key);
    }
  }
}
