package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Reads a file line by line as it stands, without a contract. */
final class SheetReader {

  private SheetReader() {}

  /** Takes what is read. */
  interface Lines {

    /** The header comes first, and once. */
    void header(List<String> cells);

    /**
     * A row.
     *
     * @param line of the file that it begins in, from 1
     */
    void row(long line, String[] cells);
  }

  /**
   * Reads a file to its end.
   *
   * @throws FileRejectedException when it cannot be read
   */
  static void read(TabularFile file, Lines lines) throws IOException {
    // Rows are acted upon as they come, so the encoding is proven before the first one.
    TabularFile examined = Objects.requireNonNullElse(file.examine(), file);
    try (RowSource source = examined.open()) {
      lines.header(source.header().cells());
      Block block = new Block();
      long line = source.header().nextLine();
      while (next(source, block)) {
        rows(block, line, lines);
        refuse(source, block, line);
        line += block.lineCount();
      }
    }
  }

  private static boolean next(RowSource source, Block block) throws IOException {
    block.begin(source.header().cells().size());
    if (!source.read(block)) {
      return false;
    }
    source.split(block);
    return true;
  }

  private static void rows(Block block, long line, Lines lines) {
    int row = 0;
    for (Block.StrayRow stray : block.stray()) {
      for (; row < block.rows() && block.ordinal(row) < stray.ordinal(); row++) {
        lines.row(line + block.line(row), block.source(row));
      }
      lines.row(line + stray.line(), block.source(stray));
    }
    for (; row < block.rows(); row++) {
      lines.row(line + block.line(row), block.source(row));
    }
  }

  private static void refuse(RowSource source, Block block, long line) throws IOException {
    switch (block.fault()) {
      case null -> {}
      case BlockFault.NotText notText ->
          throw new FileRejectedException(Rejection.of(RejectionCode.UNDECODABLE));
      case BlockFault.Unreadable unreadable ->
          throw new FileRejectedException(source.explain(unreadable, line + unreadable.line()));
    }
  }
}
