package city.opendata.ingestion.cleaning.risk;

/** Is told of each cell that must not be shown. */
@FunctionalInterface
public interface SuppressedCells {

  /** Only the figures are wanted. */
  SuppressedCells IGNORED = (cell, why) -> {};

  /** A cell; {@link DominanceCheck#cell} tells the cell that a row belongs to. */
  void accept(CellKey cell, Suppression why);

  /** A hash of what tells cells apart, of one check only. */
  record CellKey(long high, long low) {}
}
