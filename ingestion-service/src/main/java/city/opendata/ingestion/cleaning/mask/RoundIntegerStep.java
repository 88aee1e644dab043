package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Rounds integers to multiples of a step. */
final class RoundIntegerStep implements Step {

  private final long multipleOf;

  RoundIntegerStep(long multipleOf) {
    this.multipleOf = multipleOf;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        numbers[row] = round(numbers[row]);
      }
    }
  }

  private long round(long number) {
    long rounded = Rounding.quotient(number, multipleOf) * multipleOf;
    // Beyond the greatest multiple that 64 bits hold there is none to round to.
    return (rounded ^ number) < 0 && rounded != 0 ? number / multipleOf * multipleOf : rounded;
  }
}
