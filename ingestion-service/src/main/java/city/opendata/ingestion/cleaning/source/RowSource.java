package city.opendata.ingestion.cleaning.source;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A file's rows in file order, block by block, whatever the format. Reading is one block after the
 * other; splitting what was read into cells can be done to several blocks side by side.
 */
public interface RowSource extends Closeable {

  /** The column names as the file has them, and the line that they are in. */
  Header header();

  /** Reads the next rows into a block, as text; false when there are none left. */
  boolean read(Block block) throws IOException;

  /** Makes cells of what was read, or notes the fault that prevents it. For any thread. */
  void split(Block block);

  /**
   * Says what is wrong with a row.
   *
   * @param line that the row begins in, from the file's first, which is 1
   */
  Rejection explain(BlockFault.Unreadable fault, long line) throws IOException;

  /** What is known of the file; complete after the last row. */
  SourceFacts facts();

  /**
   * A file's first row.
   *
   * @param line that it begins in, from 1
   * @param nextLine the line after it
   */
  record Header(List<String> cells, long line, long nextLine) {

    public Header {
      cells = List.copyOf(cells);
    }
  }
}
