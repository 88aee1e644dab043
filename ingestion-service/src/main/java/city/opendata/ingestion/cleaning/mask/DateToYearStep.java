package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Replaces days and moments by their years. */
final class DateToYearStep implements Step {

  private final boolean moments;

  DateToYearStep(FieldType source) {
    moments = source == FieldType.DATETIME;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        numbers[row] = Dates.year(moments ? LocalDays.of(numbers[row]) : numbers[row]);
      }
    }
  }
}
