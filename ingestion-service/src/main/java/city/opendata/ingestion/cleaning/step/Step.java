package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * One thing that is done to the cells of a column. A step leaves alone every cell whose verdict is
 * not {@link Cells#VALUE}. It may keep state, so each thread has steps of its own; what it does to
 * a cell must not depend on the cells of other blocks.
 */
public interface Step {

  /**
   * Goes over the cells of one block. What it writes anew, it appends to the text, whose array may
   * be another afterwards.
   */
  void apply(Cells cells, TextBuffer text);
}
