package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.detect.FreeTextColumn;
import city.opendata.ingestion.cleaning.detect.FreeTextMask;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Map;

/**
 * Masks in place what is sensitive inside the texts of a column that has no mask of its own. What
 * it leaves, it would leave again: a text is looked at until nothing is found in it.
 */
public final class FreeTextStep implements Step {

  /** Each round replaces something that is no label, so a few are enough for any real text. */
  private static final int MOST_ROUNDS = 8;

  private final FreeTextColumn column;
  private final ColumnTally tally;
  private final FreeTextMask mask = new FreeTextMask();
  private final Hits hits = new Hits();

  public FreeTextStep(FreeTextColumn column, ColumnTally tally) {
    this.column = column;
    this.tally = tally;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    int changed = 0;
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && column.find(text.bytes(), starts[row], ends[row], hits)) {
        starts[row] = mask(text, starts[row], ends[row]);
        ends[row] = text.size();
        changed++;
      }
    }
    tally.count(Change.MASKED_IN_TEXT, changed);
  }

  /** Appends the masked text; where it begins. */
  private int mask(TextBuffer text, int start, int end) {
    int from = start;
    int to = end;
    for (int round = 0; round < MOST_ROUNDS && hits.size() > 0; round++) {
      int begin = text.size();
      mask.append(text.bytes(), from, to, hits, text);
      from = begin;
      to = text.size();
      column.find(text.bytes(), from, to, hits);
    }
    if (hits.size() > 0) {
      from = text.size();
      mask.appendAll(hits.kind(0), text);
    }
    return from;
  }

  /** Adds what another thread found. */
  public void add(FreeTextStep other) {
    mask.add(other.mask);
  }

  /** How many places were masked, by kind. */
  public Map<SensitiveKind, Long> counts() {
    return mask.counts();
  }
}
