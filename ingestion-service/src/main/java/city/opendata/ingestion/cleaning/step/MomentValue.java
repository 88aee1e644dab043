package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.DateOptions;
import city.opendata.ingestion.cleaning.parse.Moments;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Reads moments, as microseconds since 1970 in UTC. */
public final class MomentValue implements Step {

  private static final int SHORTEST_ISO_LENGTH = 20;
  private static final int FIRST_HYPHEN = 4;
  private static final int SECOND_HYPHEN = 7;
  private static final int T = 10;
  private static final int FIRST_COLON = 13;
  private static final int SECOND_COLON = 16;

  private final DateOptions options;
  private final short wrongType;

  /** Takes the error for text that is no moment. */
  public MomentValue(DateOptions options, int wrongType) {
    this.options = options;
    this.wrongType = (short) wrongType;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        numbers[row] = Moments.parse(bytes, starts[row], ends[row], options);
        if (numbers[row] == Moments.NO_MOMENT) {
          verdicts[row] = wrongType;
        } else {
          cells.rewritten()[row] = !isIso(bytes, starts[row], ends[row]);
        }
      }
    }
  }

  /** Whether a moment says on its own what it means: ISO 8601 with Z or an offset with colon. */
  private static boolean isIso(byte[] bytes, int start, int end) {
    return end - start >= SHORTEST_ISO_LENGTH
        && bytes[start + FIRST_HYPHEN] == '-'
        && bytes[start + SECOND_HYPHEN] == '-'
        && bytes[start + T] == 'T'
        && bytes[start + FIRST_COLON] == ':'
        && bytes[start + SECOND_COLON] == ':'
        && (bytes[end - 1] == 'Z' || bytes[end - 3] == ':' && isSign(bytes[end - 6]));
  }

  private static boolean isSign(byte b) {
    return b == '+' || b == '-';
  }
}
