package city.opendata.ingestion.cleaning;

import java.io.IOException;
import java.util.List;

/** Takes cleaned rows. Whatever it throws ends the cleaning and reaches the caller. */
public interface BlockSink {

  /**
   * Called once, before the first block. {@code columns} are the fields in the file's order, with
   * an empty text for a column that no field has.
   */
  default void begin(List<String> columns) throws IOException {}

  /**
   * Prepares a block for {@link #accept}, without knowing the numbers of its rows. Called by
   * several threads side by side, for different blocks.
   */
  default void prepare(CleanBlock block) {}

  /** Takes the next block in file order, by any thread, but one block after the other. */
  void accept(CleanBlock block) throws IOException;

  /**
   * Finishes with a block that was accepted, in the thread that has it and beside other blocks. It
   * is the last that happens to a block.
   */
  default void complete(CleanBlock block) throws IOException {}

  /**
   * Forgets every block: the file turned out to be in another encoding and is read anew. {@link
   * #begin} follows.
   */
  default void restart() throws IOException {}
}
