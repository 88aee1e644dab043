package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.ColumnFinding;
import city.opendata.ingestion.cleaning.detect.ColumnScan;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.mask.FreeTextStep;
import city.opendata.ingestion.cleaning.mask.MaskSteps;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the cells of one column, block after block, counts, looks for sensitive data, and masks
 * what is good. Serves one thread of one run.
 */
final class ColumnCleaner {

  private static final int FIRST_BLOCKS = 32;
  private static final int SCANNED_AT_FIRST = 64;
  private static final int SCANNED_LATER = 16;

  private final String field;
  private final @Nullable String title;
  private final @Nullable String maskMethod;
  private final ColumnScan scan;
  private final Set<Measure> measures;
  private final boolean released;
  private final Step[] steps;
  private final List<CellError> errors;
  private final Step[] last;
  private final Step[] masks;
  private final @Nullable FreeTextStep freeText;
  private final ColumnTally tally = new ColumnTally();

  ColumnCleaner(Field field, Contract contract, Surroundings surroundings) {
    CleaningContext context = surroundings.context();
    ColumnSteps plan = new ColumnSteps(field, contract, surroundings, tally);
    this.field = field.name();
    this.title = field.title();
    this.maskMethod = field.mask() == null ? null : field.mask().method();
    this.scan = new ColumnScan(context.rules(), context.today());
    this.measures = plan.measures();
    this.released = field.isReleased();
    this.steps = plan.steps();
    this.errors = plan.errors();
    this.last = plan.last();
    this.masks =
        field.mask() == null
            ? new Step[0]
            : MaskSteps.of(field.mask(), field.type(), context.keys()).toArray(Step[]::new);
    this.freeText =
        field.isFreeText() && !contract.isKey(field)
            ? new FreeTextStep(surroundings.freeText(field), tally)
            : null;
  }

  /**
   * What stands for an error that is found outside this column's own steps; to be asked before the
   * first block.
   */
  int addError(Reason reason, String... arguments) {
    measures.add(Measure.CONTENT);
    errors.add(new CellError(field, reason, List.of(arguments)));
    return errors.size();
  }

  /** What is counted of the column. */
  ColumnTally tally() {
    return tally;
  }

  /** Cleans the cells of a block. */
  void clean(Cells cells, TextBuffer text) {
    tally.beginBlock();
    for (Step step : steps) {
      step.apply(cells, text);
    }
  }

  /**
   * Looks at what came of them: counts, and marks the rows that are bad for one of them.
   *
   * @param block number of the block in its file, from 0
   */
  void examine(long block, Cells cells, TextBuffer text, boolean[] bad) {
    scan(block, cells, text.bytes());
    for (Step step : last) {
      step.apply(cells, text);
    }
    tally.count(cells, errors.size(), bad);
  }

  /**
   * A share of values is as well known from some of them: at least so many of each block, and so
   * all of a small file and thousands of a large one, where each of the later stands for several.
   */
  private void scan(long block, Cells cells, byte[] text) {
    int scanned = block < FIRST_BLOCKS ? SCANNED_AT_FIRST : SCANNED_LATER;
    int step = Math.max(1, cells.rows() / scanned);
    for (int row = 0; row < cells.rows(); row += step) {
      if (cells.verdicts()[row] == Cells.VALUE) {
        scan.add(text, cells.starts()[row], cells.ends()[row], SCANNED_AT_FIRST / scanned);
      }
    }
  }

  /** Masks the good cells of a block, once nothing has to be known of them any more. */
  void mask(Cells cells, TextBuffer text) {
    if (freeText != null) {
      freeText.apply(cells, text);
    }
    if (masks.length == 0) {
      return;
    }
    int values = 0;
    for (int row = 0; row < cells.rows(); row++) {
      values += cells.verdicts()[row] == Cells.VALUE ? 1 : 0;
    }
    tally.count(Change.MASKED, values);
    for (Step mask : masks) {
      mask.apply(cells, text);
    }
  }

  /** What a verdict stands for. */
  CellError error(int verdict) {
    return errors.get(verdict - 1);
  }

  /** Tells the first rows of the block at hand that each rule changed or refused. */
  void exemplify(ObjIntConsumer<String> examples) {
    tally.exemplify(errors, examples);
  }

  String field() {
    return field;
  }

  /** Adds what another thread did to the same column. */
  void add(ColumnCleaner other) {
    tally.add(other.tally);
    scan.add(other.scan);
    if (freeText != null && other.freeText != null) {
      freeText.add(other.freeText);
    }
  }

  ColumnReport report() {
    return tally.report(
        field, measures, released, errors, freeText == null ? Map.of() : freeText.counts());
  }

  /** What detection found in the values before they were masked. */
  Optional<SensitiveColumn> sensitive() {
    ColumnFinding finding = scan.finding(field, title);
    if (!finding.isSensitive() && freeText != null) {
      ColumnReport report = report();
      finding =
          scan.findingInText(
              report.conforming(),
              report.changes().getOrDefault(Change.MASKED_IN_TEXT, 0L),
              report.masked());
    }
    Evidence evidence = finding.evidence();
    return Optional.ofNullable(finding.kind())
        .map(kind -> new SensitiveColumn(field, kind, maskMethod, evidence));
  }
}
