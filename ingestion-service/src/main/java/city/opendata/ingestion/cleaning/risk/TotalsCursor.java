package city.opendata.ingestion.cleaning.risk;

import java.io.Closeable;
import java.io.IOException;

/** Totals one after the other, ascending by key, each key once. */
interface TotalsCursor extends Closeable {

  /** Goes to the next one; false when there is none. */
  boolean advance() throws IOException;

  /** The one at hand: an array that the next {@link #advance} fills anew. */
  long[] current();

  @Override
  void close() throws IOException;
}
