package city.opendata.ingestion.cleaning.source;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once: the encoding is proven before the first row is read. */
@FunctionalInterface
public interface ByteSource {

  /** A fresh stream over the same bytes, from the beginning. */
  InputStream open() throws IOException;
}
