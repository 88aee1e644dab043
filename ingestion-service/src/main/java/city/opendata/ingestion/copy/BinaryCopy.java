package city.opendata.ingestion.copy;

/** Beginning and end of PostgreSQL's binary COPY (PostgreSQL 18, COPY, "Binary Format"). */
public final class BinaryCopy {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

  private BinaryCopy() {}

  /** Begins the stream: signature, no flags, no extension. */
  public static byte[] header() {
    return HEADER.clone();
  }

  /** Ends the stream. */
  public static byte[] trailer() {
    return TRAILER.clone();
  }
}
