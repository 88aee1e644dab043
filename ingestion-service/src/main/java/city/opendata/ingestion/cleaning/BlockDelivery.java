package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.report.Example;
import city.opendata.ingestion.cleaning.report.Examples;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Delivers the blocks of one file in order: numbers their rows and counts them. */
final class BlockDelivery {

  private final RowSource source;
  private final BlockSink sink;
  private final Progress progress;
  private long rows;
  private final Examples examples = new Examples();
  private long bad;
  private long incomplete;
  private final Map<Reason, Long> strayRows = new EnumMap<>(Reason.class);
  private long emptyLines;
  private long line;
  private long told;

  BlockDelivery(RowSource source, BlockSink sink, Progress progress) {
    this.source = source;
    this.sink = sink;
    this.progress = progress;
    this.line = source.header().nextLine();
  }

  /**
   * Hands the next block on.
   *
   * @param rejection that ended its cleaning, if any, with its place in the block
   * @throws FileRejectedException when the file's reading ends here
   */
  void deliver(Block block, CleanBlock clean, @Nullable Rejection rejection) throws IOException {
    if (rejection != null) {
      throw new FileRejectedException(
          Rejection.at(
                  rejection.code(),
                  line + rejection.line(),
                  rejection.column(),
                  rejection.arguments().toArray(String[]::new))
              .inRow(rows + rejection.row() + 1));
    }
    clean.place(rows + 1, line);
    clean.exemplify(examples);
    sink.accept(clean);
    count(block, clean);
    switch (block.fault()) {
      case null -> {}
      case BlockFault.NotText notText ->
          throw new FileRejectedException(Rejection.of(RejectionCode.UNDECODABLE));
      case BlockFault.Unreadable unreadable ->
          throw new FileRejectedException(
              source.explain(unreadable, line + unreadable.line()).inRow(rows + 1));
    }
    line += block.lineCount();
    while (rows - told >= Progress.EVERY) {
      told += Progress.EVERY;
      progress.rowsRead(told);
    }
  }

  private void count(Block block, CleanBlock clean) {
    rows += block.records();
    for (Block.StrayRow row : block.stray()) {
      strayRows.merge(clean.error(row).reason(), 1L, Long::sum);
      bad++;
      incomplete++;
    }
    for (int row = 0; row < block.rows(); row++) {
      bad += block.bad()[row] ? 1 : 0;
      incomplete += clean.isIncomplete(row) ? 1 : 0;
    }
    emptyLines += block.emptyLines();
  }

  long rows() {
    return rows;
  }

  long bad() {
    return bad;
  }

  /** Rows with all their cells, and a value in each that is required. */
  long complete() {
    return rows - incomplete;
  }

  List<Example> examples() {
    return examples.list();
  }

  /** Rows that are bad as a whole, by reason. */
  Map<Reason, Long> strayRows() {
    return strayRows;
  }

  long emptyLines() {
    return emptyLines;
  }
}
