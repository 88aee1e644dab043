package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.TextSet;
import java.util.Collection;

/** One of a list of texts, or of numbers in plain notation. */
public final class TextCodes implements Step {

  private final TextSet codes;
  private final short unlisted;

  public TextCodes(Collection<String> codes, int unlisted) {
    this.codes = TextSet.of(codes);
    this.unlisted = (short) unlisted;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && !codes.contains(bytes, starts[row], ends[row])) {
        verdicts[row] = unlisted;
      }
    }
  }
}
