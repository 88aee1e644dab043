package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Counts the good values that came in another form than their type's canonical one. */
public final class CanonicalForm implements Step {

  private final ColumnTally tally;

  public CanonicalForm(ColumnTally tally) {
    this.tally = tally;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    short[] verdicts = cells.verdicts();
    boolean[] rewritten = cells.rewritten();
    for (int row = 0; row < cells.rows(); row++) {
      if (rewritten[row] && verdicts[row] == Cells.VALUE) {
        tally.changed(Change.CANONICAL_FORM, row);
      }
    }
  }
}
