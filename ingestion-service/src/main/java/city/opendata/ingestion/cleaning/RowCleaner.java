package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.rule.PatternTooCostlyException;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.cleaning.source.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends each row of one file to the sink, as good or as bad. */
final class RowCleaner {

  private final RowSink sink;
  private final ColumnCleaner[] byField;
  private final ColumnCleaner[] byColumn;
  private final int[] positions;
  private final @Nullable String[] values;
  private long good;
  private long bad;
  private long ragged;

  /** Takes for each column of the file the position of its field in the contract. */
  RowCleaner(Contract contract, int[] positions, RowSink sink) {
    List<Field> fields = contract.fields();
    this.sink = sink;
    this.byField =
        fields.stream()
            .map(field -> new ColumnCleaner(field, contract.requires(field)))
            .toArray(ColumnCleaner[]::new);
    this.byColumn =
        Arrays.stream(positions).mapToObj(i -> byField[i]).toArray(ColumnCleaner[]::new);
    this.positions = positions.clone();
    this.values = new String[fields.size()];
  }

  /** The fields in the file's order. */
  List<String> columns() {
    return Arrays.stream(byColumn).map(ColumnCleaner::fieldName).toList();
  }

  void clean(SourceRow row) throws IOException {
    List<CellError> errors = row.size() == byColumn.length ? errors(row) : wrongCount(row);
    if (errors.isEmpty()) {
      good++;
      sink.good(rows(), row.line(), values);
    } else {
      bad++;
      sink.bad(rows(), row.line(), errors, row.toArray());
    }
  }

  private List<CellError> errors(SourceRow row) {
    List<CellError> errors = List.of();
    for (int column = 0; column < byColumn.length; column++) {
      CellError error = clean(row, column);
      if (error != null) {
        errors = errors.isEmpty() ? new ArrayList<>() : errors;
        errors.add(error);
      }
      values[positions[column]] = byColumn[column].value();
    }
    return errors;
  }

  private @Nullable CellError clean(SourceRow row, int column) {
    ColumnCleaner cleaner = byColumn[column];
    try {
      return cleaner.clean(row.cell(column));
    } catch (PatternTooCostlyException e) {
      throw new FileRejectedException(
          Rejection.at(RejectionCode.PATTERN_TOO_COSTLY, row.line(), 0, cleaner.fieldName()));
    }
  }

  private List<CellError> wrongCount(SourceRow row) {
    ragged++;
    List<String> arguments =
        List.of(Integer.toString(byColumn.length), Integer.toString(row.size()));
    return List.of(new CellError(null, Reason.FIELD_COUNT, arguments));
  }

  /** The rows so far. */
  long rows() {
    return good + bad;
  }

  CleaningReport report(SourceFacts facts) {
    List<ColumnReport> columns = Arrays.stream(byField).map(ColumnCleaner::report).toList();
    Map<Reason, Long> rows = ragged == 0 ? Map.of() : Map.of(Reason.FIELD_COUNT, ragged);
    return CleaningReport.of(facts, good, bad, rows, columns);
  }
}
