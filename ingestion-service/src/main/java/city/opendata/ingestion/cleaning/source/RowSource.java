package city.opendata.ingestion.cleaning.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in file order, whatever the format. A source that finds its file unreadable, at whatever
 * row, throws {@link FileRejectedException}.
 */
public interface RowSource extends Closeable {

  /** The column names as the file has them, and the line that they are in. */
  Header header();

  /** The next row, valid until the next call, or null after the last one. */
  @Nullable SourceRow next() throws IOException;

  /** What is known of the file; complete after the last row. */
  SourceFacts facts();

  /** A file's first row. */
  record Header(List<String> cells, long line) {

    public Header {
      cells = List.copyOf(cells);
    }
  }
}
