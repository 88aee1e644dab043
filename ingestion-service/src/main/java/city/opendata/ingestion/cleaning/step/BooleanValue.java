package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.TextSet;
import java.util.List;

/** Reads yes and no as departments write them, as 1 and 0. */
public final class BooleanValue implements Step {

  private static final TextSet YES = TextSet.of(List.of("true", "True", "TRUE", "是", "1"));
  private static final TextSet NO = TextSet.of(List.of("false", "False", "FALSE", "否", "0"));
  private static final TextSet CANONICAL = TextSet.of(List.of("true", "false"));

  private final short wrongType;

  /** Takes the error for text that is neither. */
  public BooleanValue(int wrongType) {
    this.wrongType = (short) wrongType;
  }

  /** Whether it is a yes, a no or, with null, neither. */
  public static @org.jspecify.annotations.Nullable Boolean parse(String text) {
    return YES.contains(text) ? Boolean.TRUE : NO.contains(text) ? Boolean.FALSE : null;
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
        boolean yes = YES.contains(bytes, starts[row], ends[row]);
        numbers[row] = yes ? 1 : 0;
        if (!yes && !NO.contains(bytes, starts[row], ends[row])) {
          verdicts[row] = wrongType;
        } else {
          cells.rewritten()[row] = !CANONICAL.contains(bytes, starts[row], ends[row]);
        }
      }
    }
  }
}
