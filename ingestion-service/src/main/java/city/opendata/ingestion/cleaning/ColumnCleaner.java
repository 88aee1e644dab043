package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.List;

/** Cleans the cells of one column, block after block, and counts. Serves one thread of one run. */
final class ColumnCleaner {

  private final String field;
  private final boolean required;
  private final boolean checked;
  private final Step[] steps;
  private final List<CellError> errors;
  private final ColumnTally tally = new ColumnTally();

  ColumnCleaner(Field field, boolean required, Surroundings surroundings) {
    ColumnSteps plan = new ColumnSteps(field, required, surroundings, tally);
    this.field = field.name();
    this.required = required;
    this.checked = plan.isChecked();
    this.steps = plan.steps();
    this.errors = plan.errors();
  }

  /** Cleans the cells of a block; marks the rows that are bad for one of them. */
  void clean(Cells cells, TextBuffer text, boolean[] bad) {
    for (Step step : steps) {
      step.apply(cells, text);
    }
    tally.count(cells, errors.size(), bad);
  }

  /** What a verdict stands for. */
  CellError error(int verdict) {
    return errors.get(verdict - 1);
  }

  String field() {
    return field;
  }

  /** Adds what another thread did to the same column. */
  void add(ColumnCleaner other) {
    tally.add(other.tally);
  }

  ColumnReport report() {
    return tally.report(field, required, checked, errors);
  }
}
