package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.quarantine.CorrectionImport.CurrentRow;
import city.opendata.kit.problem.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quarantine in memory, whose rows go out as a file and come back. */
final class Sheets implements CorrectionImport.Storage {

  final UUID batch = UUID.randomUUID();
  final List<Correction> corrected = new ArrayList<>();
  private final List<String> columns;
  private final Map<Long, CurrentRow> rows = new TreeMap<>();

  Sheets(String... columns) {
    this.columns = List.of(columns);
  }

  Sheets row(long number, RowState state, int version, String... cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      named.put(i < columns.size() ? columns.get(i) : "#" + (i + 1), cells[i]);
    }
    rows.put(number, new CurrentRow(state, version, named));
    return this;
  }

  Sheets row(long number, String... cells) {
    return row(number, RowState.OPEN, 0, cells);
  }

  /** The rows as a file; a chunk holds three of them. */
  byte[] download(boolean byteOrderMark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new QuarantineFile(batch, columns, this::chunk)
        .start()
        .write(bytes, Language.EN, byteOrderMark);
    return bytes.toByteArray();
  }

  private QuarantineFile.Chunk chunk(long after) {
    List<QuarantinedRow> behind =
        rows.entrySet().stream()
            .filter(row -> row.getKey() > after)
            .map(row -> row(row.getKey(), row.getValue()))
            .toList();
    return new QuarantineFile.Chunk(
        behind.subList(0, Math.min(3, behind.size())), behind.size() > 3);
  }

  private static QuarantinedRow row(long number, CurrentRow row) {
    return new QuarantinedRow(
        number,
        number + 1,
        row.state(),
        row.version(),
        List.of(
            new ErrorsJson.StoredError("id", "too-short", List.of("3")),
            new ErrorsJson.StoredError(null, "duplicate-key", List.of("=id"))),
        row.cells(),
        null,
        null);
  }

  CorrectionImport.Outcome upload(byte[] file) throws IOException {
    return upload(file, null);
  }

  CorrectionImport.Outcome upload(byte[] file, @Nullable String charset) throws IOException {
    CorrectionImport taking = new CorrectionImport(batch, columns, this);
    SheetReader.read(new CsvFile(() -> new ByteArrayInputStream(file), charset), taking);
    return taking.finish();
  }

  @Override
  public Map<Long, CurrentRow> find(List<Long> numbers) {
    Map<Long, CurrentRow> found = new TreeMap<>(rows);
    found.keySet().retainAll(numbers);
    return found;
  }

  @Override
  public List<Long> correct(List<Correction> corrections) {
    corrected.addAll(corrections);
    return List.of();
  }
}
