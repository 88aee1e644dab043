package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Settles the cells that hold nothing. */
public final class Presence implements Step {

  private final short verdict;

  /** Takes the verdict on an empty cell: {@link Cells#EMPTY} or an error. */
  public Presence(int verdict) {
    this.verdict = (short) verdict;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (starts[row] == ends[row]) {
        verdicts[row] = verdict;
      }
    }
  }
}
