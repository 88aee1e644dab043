package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.text.FullWidth;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Brings full-width characters to half width. */
public final class HalfWidth implements Step {

  private final FullWidth narrowing;
  private final ColumnTally tally;

  public HalfWidth(FullWidth narrowing, ColumnTally tally) {
    this.narrowing = narrowing;
    this.tally = tally;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    for (int row = 0; row < cells.rows(); row++) {
      int first = narrowing.first(bytes, starts[row], ends[row]);
      if (first < ends[row]) {
        int start = text.size();
        narrowing.append(text, starts[row], first, ends[row]);
        bytes = text.bytes();
        starts[row] = start;
        ends[row] = text.size();
        tally.changed(Change.HALF_WIDTH, row);
      }
    }
  }
}
