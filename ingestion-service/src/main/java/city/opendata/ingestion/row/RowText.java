package city.opendata.ingestion.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes rows as lines of CSV (RFC 4180) that the engine reads back as they were. */
final class RowText {

  private static final byte[] EMPTY = {'"', '"'};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  /** Appends a row; a line with nothing in it would be taken for none. */
  void append(String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      append(cells[i]);
    }
    if (cells.length == 1 && cells[0].isEmpty()) {
      out.writeBytes(EMPTY);
    }
    out.write('\n');
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private void append(String cell) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    if (!needsQuotes(bytes)) {
      out.writeBytes(bytes);
      return;
    }
    out.write('"');
    for (byte b : bytes) {
      if (b == '"') {
        out.write('"');
      }
      out.write(b);
    }
    out.write('"');
  }

  private static boolean needsQuotes(byte[] cell) {
    for (byte b : cell) {
      if (b == '"' || b == ',' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }
}
