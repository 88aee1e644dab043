package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.cleaning.source.SourceRow;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that remembers the row which is being cleaned, as it came. */
final class RecordedFile implements TabularFile {

  private final TabularFile file;
  private @Nullable SourceRow current;

  RecordedFile(TabularFile file) {
    this.file = file;
  }

  /** The cells of the row at hand. */
  String[] current() {
    if (current == null) {
      throw new IllegalStateException("No row was read");
    }
    return current.toArray();
  }

  @Override
  public RowSource open() throws IOException {
    RowSource source = file.open();
    return new RowSource() {
      @Override
      public Header header() {
        return source.header();
      }

      @Override
      public @Nullable SourceRow next() throws IOException {
        current = source.next();
        return current;
      }

      @Override
      public SourceFacts facts() {
        return source.facts();
      }

      @Override
      public void close() throws IOException {
        source.close();
      }
    };
  }
}
