package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;

/** Hides who is at a domain. */
final class EmailDomainStep implements Step {

  private static final byte[] HIDDEN = {'*', '*', '*'};

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int start = text.size();
        append(text, starts[row], ends[row]);
        starts[row] = start;
        ends[row] = text.size();
      }
    }
  }

  private static void append(TextBuffer text, int start, int end) {
    byte[] bytes = text.bytes();
    // The local part may have one in quotes, the domain has none (RFC 5321, clause 4.1.2).
    int at = end - 1;
    while (at > start && bytes[at] != '@') {
      at--;
    }
    boolean isAddress = at > start && at + 1 < end;
    int first = start + Utf8.length(bytes[start]);
    if (isAddress && first < at) {
      text.append(bytes, start, first);
    }
    text.append(HIDDEN, 0, HIDDEN.length);
    if (isAddress) {
      text.append(text.bytes(), at, end);
    }
  }
}
