package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;

/** Writes asterisks over the middle of values. */
final class KeepEndsStep implements Step {

  private static final int AS_MANY_AS_HIDDEN = -1;

  private final int first;
  private final int last;
  private final int fill;

  KeepEndsStep(KeepEnds mask) {
    first = mask.first();
    last = mask.last();
    Integer given = mask.fill();
    fill = given == null ? AS_MANY_AS_HIDDEN : given;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int start = text.size();
        // No asterisk needs more bytes than what it hides, if their number is not given.
        text.reserve(ends[row] - starts[row] + KeepEnds.MOST_FILL);
        text.resize(mask(text.bytes(), starts[row], ends[row], start));
        starts[row] = start;
        ends[row] = text.size();
      }
    }
  }

  /** Writes the masked value at {@code into} and tells where it ends. */
  private int mask(byte[] bytes, int start, int end, int into) {
    int head = start;
    for (int kept = 0; kept < first && head < end; kept++) {
      head += Utf8.length(bytes[head]);
    }
    int tail = end;
    for (int kept = 0; kept < last && tail > head; kept++) {
      tail = Utf8.previous(bytes, tail);
    }
    if (tail <= head) {
      return fill(bytes, start, end, into);
    }
    // Loops, because most ends have fewer bytes than a call to copy them costs.
    int at = into;
    for (int i = start; i < head; i++) {
      bytes[at++] = bytes[i];
    }
    at = fill(bytes, head, tail, at);
    for (int i = tail; i < end; i++) {
      bytes[at++] = bytes[i];
    }
    return at;
  }

  private int fill(byte[] bytes, int hiddenStart, int hiddenEnd, int into) {
    int count = fill == AS_MANY_AS_HIDDEN ? Utf8.count(bytes, hiddenStart, hiddenEnd) : fill;
    int at = into;
    for (int i = 0; i < count; i++) {
      bytes[at++] = '*';
    }
    return at;
  }
}
