package city.opendata.ingestion.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.mask.PseudonymKey;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.ByteSource;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cleaning with all that it gave, kept for a test to look at. */
public final class CleaningRun implements BlockSink {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  /** A row for quarantine as the sink was given it. */
  public record BadRow(long row, long line, List<CellError> errors, List<String> original) {

    public List<Reason> reasons() {
      return errors.stream().map(CellError::reason).toList();
    }
  }

  private final List<List<@Nullable String>> good = new ArrayList<>();
  private final List<BadRow> bad = new ArrayList<>();
  private final List<Field> fields;
  private List<String> columns = List.of();
  private CleaningResult result = new CleaningResult.Rejected(List.of());

  private CleaningRun(List<Field> fields) {
    this.fields = fields;
  }

  public static CleaningRun of(String csv, Field... fields) {
    return of(csv.getBytes(UTF_8), fields);
  }

  public static CleaningRun of(String csv, Charset charset, Field... fields) {
    return of(csv.getBytes(charset), fields);
  }

  public static CleaningRun of(byte[] csv, Field... fields) {
    return of(new CsvFile(() -> new ByteArrayInputStream(csv), null), fields);
  }

  public static CleaningRun of(ByteSource csv, Field... fields) {
    return of(new CsvFile(csv, null), fields);
  }

  public static CleaningRun of(CsvFile file, Field... fields) {
    return of(file, 1, fields);
  }

  public static CleaningRun of(CsvFile file, int threads, Field... fields) {
    return of(file, threads, new Contract(List.of(fields), List.of()));
  }

  public static CleaningRun of(String csv, Contract contract) {
    byte[] bytes = csv.getBytes(UTF_8);
    return of(new CsvFile(() -> new ByteArrayInputStream(bytes), null), 1, contract);
  }

  public static CleaningRun of(CsvFile file, int threads, Contract contract) {
    return of(file, threads, contract, CleaningContext.on(TODAY));
  }

  /** By other rules than those that ship. */
  static CleaningRun of(String csv, DetectionRules rules, Contract contract) {
    byte[] bytes = csv.getBytes(UTF_8);
    return of(
        new CsvFile(() -> new ByteArrayInputStream(bytes), null),
        1,
        contract,
        new CleaningContext(TODAY, PseudonymKey.Source.NONE, rules, Map.of(), true));
  }

  private static CleaningRun of(
      CsvFile file, int threads, Contract contract, CleaningContext context) {
    CleaningRun run = new CleaningRun(contract.fields());
    try {
      Cleaner cleaner = new Cleaner(contract, context, threads);
      run.result = cleaner.clean(file, run, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  @Override
  public void begin(List<String> names) {
    columns = names;
  }

  @Override
  public void restart() {
    good.clear();
    bad.clear();
  }

  @Override
  public void accept(CleanBlock block) throws IOException {
    for (int row = 0; row < block.rows(); row++) {
      if (block.isGood(row)) {
        List<@Nullable String> values = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
          values.add(
              CellText.of(fields.get(field).releasedType(), block.field(field), row, block.text()));
        }
        good.add(values);
      }
    }
    block.forEachBad(
        (row, line, errors, original) -> bad.add(new BadRow(row, line, errors, List.of(original))));
  }

  public List<List<@Nullable String>> good() {
    return good;
  }

  public List<BadRow> bad() {
    return bad;
  }

  public List<String> columns() {
    return columns;
  }

  public CleaningResult result() {
    return result;
  }

  public CleaningReport report() {
    if (result instanceof CleaningResult.Cleaned(CleaningReport report)) {
      return report;
    }
    throw new AssertionError("The file was refused: " + result);
  }

  public ColumnReport column(int index) {
    return report().columns().get(index);
  }

  public List<Rejection> rejections() {
    if (result instanceof CleaningResult.Rejected(List<Rejection> rejections)) {
      return rejections;
    }
    throw new AssertionError("The file was cleaned: " + result);
  }

  public Rejection rejection() {
    return rejections().getFirst();
  }

  public List<RejectionCode> codes() {
    return rejections().stream().map(Rejection::code).toList();
  }
}
