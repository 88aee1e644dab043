package city.opendata.ingestion.cleaning.source;

import java.io.IOException;

/** A file that holds rows. */
@FunctionalInterface
public interface TabularFile {

  /** Opens it at its first row; throws {@link FileRejectedException} when it cannot be read. */
  RowSource open() throws IOException;
}
