package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.TabularFile;
import city.opendata.ingestion.cleaning.text.Blanks;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file from its first row to its last and looks at every cell. */
final class FileProfiler {

  /** The catalog takes no more fields. */
  static final int MOST_COLUMNS = 500;

  /** Stands in a header for bytes of another encoding; no contract's names tell that here. */
  private static final char UNREADABLE = '\uFFFD';

  private final ProfileRules rules;
  private final Deadline deadline;

  FileProfiler(ProfileRules rules, Deadline deadline) {
    this.rules = rules;
    this.deadline = deadline;
  }

  /**
   * The profile.
   *
   * @throws FileRejectedException when the file cannot be read to its end
   */
  FileProfile profile(TabularFile file) throws IOException {
    try {
      return read(file);
    } catch (FileRejectedException refusal) {
      // What was taken for granted of its encoding may have been wrong.
      TabularFile other = file.examine();
      if (other == null) {
        throw refusal;
      }
      return read(other);
    }
  }

  private FileProfile read(TabularFile file) throws IOException {
    try (RowSource source = file.open()) {
      List<String> headers = source.header().cells().stream().map(Blanks::strip).toList();
      if (headers.stream().anyMatch(header -> header.indexOf(UNREADABLE) >= 0)) {
        throw new FileRejectedException(Rejection.of(RejectionCode.UNDECODABLE));
      }
      if (headers.size() > MOST_COLUMNS) {
        throw new FileRejectedException(
            Rejection.at(
                RejectionCode.TOO_MANY_COLUMNS,
                source.header().line(),
                0,
                Integer.toString(MOST_COLUMNS)));
      }
      FreeText freeText = new FreeText(rules.detection(), rules.today());
      List<ColumnProfile> columns =
          headers.stream()
              .map(header -> new ColumnProfile(HeaderText.of(header), rules, freeText))
              .toList();
      return new Pass(source, columns).run(file, headers);
    }
  }

  /** One reading of the file. */
  private final class Pass {

    private final RowSource source;
    private final List<ColumnProfile> columns;
    private final Block block;
    private long rows;
    private long stray;
    private long emptyLines;
    private long line;

    Pass(RowSource source, List<ColumnProfile> columns) {
      this.source = source;
      this.columns = columns;
      this.line = source.header().nextLine();
      this.block = new Block(source.header().cells());
    }

    FileProfile run(TabularFile file, List<String> headers) throws IOException {
      block.begin(columns.size());
      while (source.read(block)) {
        deadline.check();
        source.split(block);
        take();
        block.begin(columns.size());
      }
      if (rows == stray) {
        throw new FileRejectedException(Rejection.of(RejectionCode.NO_ROWS));
      }
      return new FileProfile(
          file, source.facts().withEmptyLines(emptyLines), headers, columns, rows, stray);
    }

    private void take() throws IOException {
      for (int column = 0; column < columns.size(); column++) {
        Cells cells = block.columns()[column];
        for (int row = 0; row < block.rows(); row++) {
          columns
              .get(column)
              .add(
                  block.text().bytes(),
                  cells.starts()[row],
                  cells.ends()[row],
                  line + block.line(row));
        }
      }
      refuse(block.fault());
      rows += block.records();
      stray += block.stray().size();
      emptyLines += block.emptyLines();
      line += block.lineCount();
    }

    private void refuse(@Nullable BlockFault fault) throws IOException {
      switch (fault) {
        case null -> {}
        case BlockFault.NotText _ ->
            throw new FileRejectedException(Rejection.of(RejectionCode.UNDECODABLE));
        case BlockFault.Unreadable unreadable ->
            throw new FileRejectedException(
                source
                    .explain(unreadable, line + unreadable.line())
                    .inRow(rows + block.records() + 1));
      }
    }
  }
}
