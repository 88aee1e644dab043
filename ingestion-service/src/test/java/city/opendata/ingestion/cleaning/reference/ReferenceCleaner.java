package city.opendata.ingestion.cleaning.reference;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.text.Blanks;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has to do, written down slowly and obviously: one row after the other, each cell
 * a string. The header holds every field once, in any order.
 */
public final class ReferenceCleaner {

  private final List<List<@Nullable String>> good = new ArrayList<>();
  private final List<Bad> bad = new ArrayList<>();
  private final List<ReferenceColumn> byField = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private List<String> header = List.of();
  private final List<String> names;
  private final List<ReferenceRule> rules;

  /** A row that breaks the contract. */
  public record Bad(long row, long line, List<CellError> errors, List<String> original) {}

  /** Cleans a well-formed CSV text. */
  public ReferenceCleaner(
      Contract contract, LocalDate today, List<ReferenceRule> rules, String csv) {
    this.rules = rules;
    names = contract.fields().stream().map(Field::name).toList();
    contract.fields().forEach(field -> byField.add(new ReferenceColumn(field, contract, today)));
    CsvReader.CsvReaderBuilder reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);
    long number = 0;
    for (CsvRecord row : reader.ofCsvRecord(csv)) {
      if (positions.isEmpty()) {
        header = row.getFields();
        header.forEach(name -> positions.add(names.indexOf(name)));
      } else {
        clean(++number, row);
      }
    }
  }

  private void clean(long number, CsvRecord row) {
    List<String> cells = row.getFields();
    List<CellError> errors = new ArrayList<>();
    @Nullable String[] values = new @Nullable String[byField.size()];
    @Nullable String[] unmasked = new @Nullable String[byField.size()];
    if (cells.size() != positions.size()) {
      List<String> counts =
          List.of(Integer.toString(positions.size()), Integer.toString(cells.size()));
      errors.add(new CellError(null, Reason.FIELD_COUNT, counts));
    } else if (cells.stream().map(Blanks::strip).toList().equals(header)) {
      errors.add(new CellError(null, Reason.REPEATED_HEADER, List.of()));
    } else {
      for (int i = 0; i < cells.size(); i++) {
        ReferenceColumn.Result result = byField.get(positions.get(i)).clean(cells.get(i));
        values[positions.get(i)] = result.value();
        unmasked[positions.get(i)] = result.unmasked();
        if (result.error() != null) {
          errors.add(result.error());
        }
      }
      errors.addAll(rowErrors(unmasked, errors));
    }
    if (errors.isEmpty()) {
      good.add(java.util.Arrays.asList(values));
    } else {
      bad.add(new Bad(number, row.getStartingLineNumber(), errors, cells));
    }
  }

  private List<CellError> rowErrors(@Nullable String[] values, List<CellError> cellErrors) {
    Map<String, @Nullable String> byName = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      byName.put(names.get(i), values[i]);
    }
    Set<@Nullable String> wrong =
        cellErrors.stream().map(CellError::field).collect(Collectors.toSet());
    return rules.stream()
        .filter(rule -> rule.fields().stream().noneMatch(wrong::contains))
        .flatMap(rule -> rule.check(byName).stream())
        .toList();
  }

  public List<List<@Nullable String>> good() {
    return good;
  }

  public List<Bad> bad() {
    return bad;
  }

  public List<RuleReport> rules() {
    return rules.stream().map(ReferenceRule::report).toList();
  }

  public List<ColumnReport> columns() {
    return byField.stream().map(ReferenceColumn::report).toList();
  }
}
