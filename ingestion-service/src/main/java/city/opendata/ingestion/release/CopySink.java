package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.quarantine.BadRow;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.copy.CopyIn;

/** Copies good rows into the release's table, and bad rows into quarantine, as they come. */
final class CopySink implements BlockSink {

  private final Staging staging;
  private final QuarantineWriter quarantine;
  private final BinaryRows rows;

  /** What each thread, by the block that it uses again and again, has seen of the good rows. */
  private final Map<CleanBlock, Seen> seen = new ConcurrentHashMap<>();

  private CopyIn copy;
  private List<String> columns = List.of();

  CopySink(Contract contract, Staging staging, QuarantineWriter quarantine) throws SQLException {
    this.staging = staging;
    this.quarantine = quarantine;
    this.rows = new BinaryRows(contract);
    this.copy = staging.copy();
  }

  @Override
  public void begin(List<String> fileColumns) throws IOException {
    columns = fileColumns;
    write(BinaryRows.HEADER, BinaryRows.HEADER.length);
  }

  @Override
  public void restart() throws IOException {
    try {
      staging.cancel(copy);
      copy = staging.copy();
    } catch (SQLException failure) {
      throw new IOException("COPY cannot begin again", failure);
    }
    quarantine.discard();
    seen.clear();
  }

  @Override
  public void prepare(CleanBlock block) {
    rows.encode(block);
    seen.computeIfAbsent(block, first -> new Seen()).add(block);
  }

  @Override
  public void accept(CleanBlock block) throws IOException {
    rows.number(block);
    write(block.output().bytes(), block.output().size());
    block.forEachBad(
        (row, line, errors, original) ->
            quarantine.add(BadRow.of(row, line, errors, columns, original)));
  }

  private void write(byte[] bytes, int length) throws IOException {
    try {
      copy.writeToCopy(bytes, 0, length);
    } catch (SQLException refused) {
      throw new IOException("COPY was refused", refused);
    }
  }

  /** Ends the copy after the last block. */
  void finish() throws IOException, SQLException {
    write(BinaryRows.TRAILER, BinaryRows.TRAILER.length);
    quarantine.flush();
    staging.endCopy(copy);
  }

  /** Ends the copy, whatever has become of it. */
  void close() throws SQLException {
    staging.cancel(copy);
  }

  /** Bytes of the largest good row. */
  long largestRow() {
    return seen.values().stream().mapToLong(part -> part.largestRow).max().orElse(0);
  }

  /** The hash of the good rows. */
  ContentHash hash() {
    ContentHash hash = new ContentHash();
    seen.values().forEach(part -> hash.add(part.hash));
    return hash;
  }

  /** What is counted of rows as they are encoded. */
  private static final class Seen {

    private final ContentHash hash = new ContentHash();
    private long largestRow;

    void add(CleanBlock block) {
      byte[] encoded = block.output().bytes();
      for (int row = 0; row < block.rows(); row++) {
        if (block.isGood(row)) {
          int start = BinaryRows.valuesStart(block, row);
          int end = block.outputEnds()[row];
          hash.add(encoded, start, end);
          largestRow = Math.max(largestRow, end - start);
        }
      }
    }
  }
}
