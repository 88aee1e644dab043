package city.opendata.ingestion.release;

import city.opendata.ingestion.copy.BinaryCopy;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Rows that a statement takes away and returns. They come in the binary form in which they were
 * copied in, so they can be taken out of a content hash.
 */
final class ReturnedRows {

  private static final int TRAILER = -1;

  private byte[] row = new byte[1 << 10];
  private int size;

  private ReturnedRows() {}

  /** Runs the statement, takes its rows out of the hash and returns how many there were. */
  static long subtract(Connection connection, String statement, ContentHash hash)
      throws SQLException, IOException {
    String copy = "copy (" + statement + ") to stdout (format binary)";
    try (PGCopyInputStream stream =
            new PGCopyInputStream(connection.unwrap(PGConnection.class), copy);
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
      in.skipNBytes(BinaryCopy.header().length);
      return new ReturnedRows().subtract(in, hash);
    }
  }

  private long subtract(DataInputStream in, ContentHash hash) throws IOException {
    long rows = 0;
    for (int fields = in.readShort(); fields != TRAILER; fields = in.readShort()) {
      size = 0;
      for (int i = 0; i < fields; i++) {
        readField(in);
      }
      hash.subtract(row, 0, size);
      rows++;
    }
    return rows;
  }

  /** Its length, then its bytes; the length of a null is -1. */
  private void readField(DataInputStream in) throws IOException {
    int length = in.readInt();
    int needed = size + Integer.BYTES + Math.max(0, length);
    if (needed > row.length) {
      row = Arrays.copyOf(row, Math.max(needed, 2 * row.length));
    }
    BigEndian.putInt(row, size, length);
    if (length > 0 && in.readNBytes(row, size + Integer.BYTES, length) < length) {
      throw new EOFException("COPY ended within a row");
    }
    size = needed;
  }
}
