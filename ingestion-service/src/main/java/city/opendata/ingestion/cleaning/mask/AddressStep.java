package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Cuts addresses; a shorter slice of the same text is all it takes. */
final class AddressStep implements Step {

  private final AddressReader reader = new AddressReader();
  private final int level;

  AddressStep(AddressTo mask) {
    level =
        switch (mask.level()) {
          case STREET -> AddressReader.STREET;
          case DISTRICT -> AddressReader.DISTRICT;
        };
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int cut = reader.cut(bytes, starts[row], ends[row], level);
        if (cut == AddressReader.NOWHERE) {
          verdicts[row] = Cells.EMPTY;
        } else {
          ends[row] = cut;
        }
      }
    }
  }
}
