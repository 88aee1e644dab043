package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.text.Blanks;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the unit that the contract declares from the end of a number. Any other unit stays and
 * makes the number none: nothing is scaled in silence.
 */
public final class UnitSuffix implements Step {

  private final byte[] unit;
  private final ColumnTally tally;

  public UnitSuffix(String unit, ColumnTally tally) {
    this.unit = unit.getBytes(StandardCharsets.UTF_8);
    this.tally = tally;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    for (int row = 0; row < cells.rows(); row++) {
      int number = ends[row] - unit.length;
      if (number > starts[row] && Arrays.equals(bytes, number, ends[row], unit, 0, unit.length)) {
        ends[row] = Blanks.skipBack(bytes, starts[row], number);
        tally.changed(Change.UNIT_REMOVED, row);
      }
    }
  }
}
