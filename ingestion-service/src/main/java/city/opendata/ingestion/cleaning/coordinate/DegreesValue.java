package city.opendata.ingestion.cleaning.coordinate;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Brings degrees with minutes and seconds, or with a hemisphere, into decimal notation. */
public final class DegreesValue implements Step {

  /** 1 cm, of which a thousandth of a second is three. */
  private static final int DECIMALS = 7;

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    for (int row = 0; row < cells.rows(); row++) {
      if (cells.verdicts()[row] != Cells.VALUE || isPlain(text.bytes(), starts[row], ends[row])) {
        continue;
      }
      double degrees = Degrees.parse(text.bytes(), starts[row], ends[row]);
      if (!Double.isNaN(degrees)) {
        starts[row] = text.size();
        text.append(
            BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
        ends[row] = text.size();
        cells.rewritten()[row] = true;
      }
    }
  }

  /** Whether it ends as a number does: what is written in degrees ends in a mark or a letter. */
  private static boolean isPlain(byte[] text, int start, int end) {
    return Ascii.isDigit(text[end - 1]) && text[start] < 'A' && text[start] >= 0;
  }
}
