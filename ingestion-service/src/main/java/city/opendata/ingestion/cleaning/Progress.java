package city.opendata.ingestion.cleaning;

import java.io.IOException;

/** Is told now and then how far the cleaning has come; throwing ends it. */
@FunctionalInterface
public interface Progress {

  /** After how many rows it is told. */
  int EVERY = 10_000;

  /** Nobody wants to know. */
  Progress NONE = rows -> {};

  /** This many rows were read. */
  void rowsRead(long rows) throws IOException;
}
