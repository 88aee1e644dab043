package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.nio.charset.StandardCharsets;

/** Hides which host of a network it is. */
final class IpPrefixStep implements Step {

  private static final int MOST_CHARACTERS = 4;
  private static final byte[] OTHER_OCTETS = ".*.*.*".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER_GROUPS = ":*".getBytes(StandardCharsets.US_ASCII);

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
    int mark = start;
    while (mark < end && bytes[mark] != '.' && bytes[mark] != ':') {
      mark++;
    }
    if (mark == start || mark == end || mark - start > MOST_CHARACTERS) {
      text.append('*');
      return;
    }
    byte[] others = bytes[mark] == '.' ? OTHER_OCTETS : OTHER_GROUPS;
    text.append(bytes, start, mark);
    text.append(others, 0, others.length);
  }
}
