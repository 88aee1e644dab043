package city.opendata.ingestion.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;

/** Encodes the cells of a CSV file straight into one buffer of UTF-8. */
public final class CsvOutput {

  private static final int BUFFER = 64 * 1024;
  private static final int LONGEST_CHARACTER = 4;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int size;

  public CsvOutput(OutputStream out) {
    this.out = out;
  }

  /** A text cell, made safe and quoted where it must be. */
  public void text(String value) throws IOException {
    boolean guard = FormulaGuard.looksLikeFormula(value);
    if (!needsQuotes(value)) {
      if (guard) {
        put((byte) '\'');
      }
      plain(value);
      return;
    }
    quoted(guard ? "'" + value : value);
  }

  /** A cell in quotes, as it is. */
  public void quoted(String value) throws IOException {
    put((byte) '"');
    int start = 0;
    for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', start)) {
      encode(value, start, quote + 1);
      put((byte) '"');
      start = quote + 1;
    }
    encode(value, start, value.length());
    put((byte) '"');
  }

  /** Text that needs neither quotes nor a guard. */
  public void plain(String value) throws IOException {
    encode(value, 0, value.length());
  }

  /** Ends the cell: another one follows. */
  public void endOfCell() throws IOException {
    put((byte) ',');
  }

  public void endOfLine() throws IOException {
    put((byte) '\r');
    put((byte) '\n');
  }

  public void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
    out.flush();
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return value.isEmpty();
  }

  private void put(byte b) throws IOException {
    if (size == BUFFER) {
      drain();
    }
    buffer[size++] = b;
  }

  private void encode(String value, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      if (size > BUFFER - LONGEST_CHARACTER) {
        drain();
      }
      char c = value.charAt(i);
      if (c < 0x80) {
        buffer[size++] = (byte) c;
      } else if (Character.isHighSurrogate(c) && i + 1 < end) {
        encodeWide(Character.toCodePoint(c, value.charAt(++i)));
      } else {
        encodeNarrow(c);
      }
    }
  }

  private void encodeNarrow(char c) {
    if (c < 0x800) {
      buffer[size++] = (byte) (0xC0 | (c >> 6));
    } else {
      buffer[size++] = (byte) (0xE0 | (c >> 12));
      buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    buffer[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void encodeWide(int c) {
    buffer[size++] = (byte) (0xF0 | (c >> 18));
    buffer[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
    buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    buffer[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void drain() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
