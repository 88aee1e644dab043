package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Checks identifiers of one kind and brings them into their canonical spelling. */
public final class IdentifierValue implements Step {

  private final Identifier identifier;
  private final int[] errors;

  /** Takes the cell's verdict for each verdict on an identifier, by ordinal. */
  public IdentifierValue(Identifier identifier, int[] errors) {
    this.identifier = identifier;
    this.errors = errors.clone();
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        Verdict verdict = identifier.check(bytes, starts[row], ends[row]);
        if (verdict != Verdict.VALID) {
          int start = text.size();
          if (identifier.rewrite(bytes, starts[row], ends[row], text)) {
            bytes = text.bytes();
            starts[row] = start;
            ends[row] = text.size();
            cells.rewritten()[row] = true;
            verdict = identifier.check(bytes, start, text.size());
          }
          verdicts[row] = (short) errors[verdict.ordinal()];
        }
      }
    }
  }
}
