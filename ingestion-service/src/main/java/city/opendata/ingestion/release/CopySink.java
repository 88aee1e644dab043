package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.quarantine.BadRow;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies good rows into the staging table, each thread through a connection of its own, because one
 * server process cannot take rows as fast as two threads clean them. Bad rows go into quarantine.
 */
final class CopySink implements BlockSink, Closeable {

  private final Staging staging;
  private final QuarantineWriter quarantine;
  private final BinaryRows rows;

  /** What each thread has to itself, by the block that it uses again and again. */
  private final Map<CleanBlock, Lane> lanes = new ConcurrentHashMap<>();

  private List<String> columns = List.of();

  CopySink(BinaryRows rows, Staging staging, QuarantineWriter quarantine) {
    this.staging = staging;
    this.quarantine = quarantine;
    this.rows = rows;
  }

  @Override
  public void begin(List<String> fileColumns) {
    columns = fileColumns;
  }

  @Override
  public void restart() throws IOException {
    close();
    try {
      staging.create();
    } catch (SQLException failure) {
      throw new IOException("COPY cannot begin again", failure);
    }
    quarantine.discard();
  }

  @Override
  public void prepare(CleanBlock block) {
    rows.encode(block);
    lanes.computeIfAbsent(block, first -> new Lane()).count(block);
  }

  @Override
  public void accept(CleanBlock block) throws IOException {
    rows.number(block);
    block.forEachBad(
        (row, line, errors, original) ->
            quarantine.add(BadRow.of(row, line, errors, columns, original)));
  }

  @Override
  public void complete(CleanBlock block) throws IOException {
    Objects.requireNonNull(lanes.get(block)).write(block);
  }

  /** Makes all rows stay. */
  void finish() throws IOException, SQLException {
    // First, because it is short, and the server still works on what the lanes have sent.
    quarantine.flush();
    for (Lane lane : lanes.values()) {
      if (lane.stream != null) {
        lane.stream.finish();
      }
    }
  }

  /** Forgets the rows, unless they were made to stay. */
  @Override
  public void close() throws IOException {
    List<Lane> open = new ArrayList<>(lanes.values());
    lanes.clear();
    IOException broken = null;
    for (Lane lane : open) {
      try {
        lane.close();
      } catch (IOException failure) {
        broken = failure;
      }
    }
    if (broken != null) {
      throw broken;
    }
  }

  /** What is counted of the good rows. */
  Counts counts() {
    ContentHash hash = new ContentHash();
    long largest = 0;
    for (Lane lane : lanes.values()) {
      hash.add(lane.hash);
      largest = Math.max(largest, lane.largestRow);
    }
    return new Counts(hash, largest);
  }

  /**
   * Figures of the good rows.
   *
   * @param largestRow bytes of the largest
   */
  record Counts(ContentHash hash, long largestRow) {}

  /** A thread's own part of the work. */
  private final class Lane implements Closeable {

    private final ContentHash hash = new ContentHash();
    private long largestRow;
    private @Nullable CopyStream stream;

    void count(CleanBlock block) {
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

    void write(CleanBlock block) throws IOException {
      if (stream == null) {
        try {
          stream = staging.copy();
        } catch (SQLException refused) {
          throw new IOException("COPY cannot begin", refused);
        }
      }
      stream.write(block.output().bytes(), block.output().size());
    }

    @Override
    public void close() throws IOException {
      if (stream != null) {
        stream.close();
      }
    }
  }
}
