package city.opendata.ingestion.cleaning.block;

/** What makes a file unreadable, found in a block of it. */
public sealed interface BlockFault {

  /** The bytes are not text in the encoding that was taken for granted. */
  record NotText() implements BlockFault {}

  /**
   * A row that cannot be read.
   *
   * @param kind what is wrong
   * @param line that the row begins in, from the block's first
   * @param cell that is wrong, from 0
   */
  record Unreadable(Kind kind, int line, int cell) implements BlockFault {}

  /** What can be wrong with a row. */
  enum Kind {
    /** A quote that does not close, or closes before the end of its cell. */
    QUOTE,
    CELL_TOO_LONG,
    ROW_TOO_LONG,
    TOO_MANY_CELLS
  }
}
