package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a file has moved away from what reviewers approved, although each of its good rows keeps the
 * contract: columns that nobody has seen, columns that do not come any more, and columns that now
 * hold something else.
 */
final class Drift {

  static final String COLUMNS_ADDED = "columns-added";
  static final String COLUMNS_LEFT_OUT = "columns-left-out";
  static final String COLUMN_CHANGED = "column-changed";

  /** Refused for these, a value has another form than the contract says. */
  private static final Set<Reason> OF_FORM =
      Set.of(Reason.TYPE_MISMATCH, Reason.WRONG_FORM, Reason.PATTERN_MISMATCH);

  /** Of fewer values no share is told. */
  private static final int LEAST_VALUES = 20;

  private Drift() {}

  static List<BatchRejection> reasons(CleaningReport report) {
    List<BatchRejection> reasons = new ArrayList<>();
    SchemaDrift drift = report.drift();
    if (drift.unknownCount() > 0) {
      reasons.add(reason(COLUMNS_ADDED, drift.unknownCount(), drift.unknown()));
    }
    if (drift.missingCount() > 0) {
      reasons.add(reason(COLUMNS_LEFT_OUT, drift.missingCount(), drift.missing()));
    }
    report.columns().stream().filter(Drift::isChanged).map(Drift::reason).forEach(reasons::add);
    return reasons;
  }

  private static BatchRejection reason(String code, int count, List<String> names) {
    return BatchRejection.of(
        code,
        Stream.concat(Stream.of(Integer.toString(count)), names.stream()).toArray(String[]::new));
  }

  /** At least half of a column: fewer are bad rows, which the contract's tolerance is about. */
  private static boolean isChanged(ColumnReport column) {
    return column.filled() >= LEAST_VALUES && 2 * otherForm(column) >= column.filled();
  }

  private static long otherForm(ColumnReport column) {
    return OF_FORM.stream().mapToLong(reason -> column.rejections().getOrDefault(reason, 0L)).sum();
  }

  private static BatchRejection reason(ColumnReport column) {
    return BatchRejection.of(
        COLUMN_CHANGED,
        column.field(),
        Long.toString(otherForm(column)),
        Long.toString(column.filled()));
  }
}
