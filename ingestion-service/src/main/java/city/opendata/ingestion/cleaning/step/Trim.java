package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.text.Blanks;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Removes blanks at both ends. */
public final class Trim implements Step {

  private final ColumnTally tally;

  public Trim(ColumnTally tally) {
    this.tally = tally;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    for (int row = 0; row < cells.rows(); row++) {
      int start = starts[row];
      int end = ends[row];
      if (start == end) {
        continue;
      }
      int trimmedStart = Blanks.skip(bytes, start, end);
      int trimmedEnd = Blanks.skipBack(bytes, trimmedStart, end);
      if (trimmedStart != start || trimmedEnd != end) {
        starts[row] = trimmedStart;
        ends[row] = trimmedEnd;
        tally.changed(Change.TRIMMED, row);
      }
    }
  }
}
