package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.detect.FreeTextColumn;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * Refuses keys that hold sensitive data. To mask them in place would make different rows look like
 * repetitions, and a row that cannot be named any more could never be changed or deleted.
 */
public final class SensitiveKey implements Step {

  private final FreeTextColumn column;
  private final short sensitive;
  private final Hits hits = new Hits();

  public SensitiveKey(FreeTextColumn column, int sensitive) {
    this.column = column;
    this.sensitive = (short) sensitive;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE
          && column.find(bytes, cells.starts()[row], cells.ends()[row], hits)) {
        verdicts[row] = sensitive;
      }
    }
  }
}
