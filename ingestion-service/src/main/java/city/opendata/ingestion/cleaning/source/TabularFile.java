package city.opendata.ingestion.cleaning.source;

import java.io.IOException;

/** A file that holds rows. */
public interface TabularFile {

  /**
   * Opens it at its first row, taking for granted what only its last byte could prove: most files
   * are in UTF-8, and reading them twice to be sure would take half as long again.
   */
  RowSource open() throws IOException;

  /**
   * Finds out what the file is by reading all of it.
   *
   * @return how to read it, when it is not what {@link #open} takes it for; null when it is
   * @throws FileRejectedException when it cannot be read at all
   */
  @org.jspecify.annotations.Nullable
  TabularFile examine() throws IOException;
}
