package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.error.CellTexts;
import city.opendata.ingestion.spreadsheet.CsvOutput;
import city.opendata.ingestion.spreadsheet.FormulaGuard;
import city.opendata.kit.problem.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bad rows of a batch as a CSV file that can be corrected and sent back. */
final class QuarantineFile {

  private static final String BETWEEN = "; ";

  private final UUID batch;
  private final QuarantineSheet sheet;
  private final Function<Long, Chunk> chunks;
  private @Nullable Chunk first;

  /**
   * @param columns of the batch's file
   * @param chunks the rows that come after a row
   */
  QuarantineFile(UUID batch, List<String> columns, Function<Long, Chunk> chunks) {
    this.batch = batch;
    this.sheet = new QuarantineSheet(columns);
    this.chunks = chunks;
  }

  /** Some rows, and whether others come after them. */
  record Chunk(List<QuarantinedRow> rows, boolean hasMore) {

    Chunk {
      rows = List.copyOf(rows);
    }
  }

  /** Reads the first rows, so that an error shows before the answer begins. */
  QuarantineFile start() {
    first = chunks.apply(0L);
    return this;
  }

  /** Writes and flushes, but does not close. */
  void write(OutputStream out, Language language, boolean byteOrderMark) throws IOException {
    CsvOutput csv = new CsvOutput(out);
    if (byteOrderMark) {
      csv.plain("\uFEFF");
    }
    cells(csv, sheet.header());
    csv.endOfLine();
    Chunk chunk = first == null ? chunks.apply(0L) : first;
    while (true) {
      for (QuarantinedRow row : chunk.rows()) {
        cells(csv, about(row, language));
        csv.endOfCell();
        cells(csv, sheet.cells(Objects.requireNonNull(row.current())));
        csv.endOfLine();
      }
      if (!chunk.hasMore()) {
        csv.flush();
        return;
      }
      chunk = chunks.apply(chunk.rows().getLast().row());
    }
  }

  private static void cells(CsvOutput csv, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        csv.endOfCell();
      }
      csv.text(FormulaGuard.guarded(cells.get(i)));
    }
  }

  /** What the platform says of a row, in the order of the sheet's columns. */
  private List<String> about(QuarantinedRow row, Language language) {
    return List.of(
        batch.toString(),
        Long.toString(row.row()),
        Integer.toString(row.version()),
        joined(row, ErrorsJson.StoredError::reason),
        joined(row, error -> error.field() == null ? "" : error.field()),
        joined(row, error -> CellTexts.of(language, error.reason(), error.arguments())));
  }

  private static String joined(QuarantinedRow row, Function<ErrorsJson.StoredError, String> part) {
    return row.errors().stream().map(part).collect(Collectors.joining(BETWEEN));
  }
}
