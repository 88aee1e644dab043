package city.opendata.ingestion.release;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encodes rows in the text format of PostgreSQL's COPY, straight into one buffer that is used again
 * and again.
 */
final class CopyText {

  private static final int INITIAL_BYTES = 128 * 1024;

  /** A character takes at most three bytes, a pair of surrogates four. */
  private static final int MOST_BYTES_A_CHARACTER = 3;

  private byte[] buffer = new byte[INITIAL_BYTES];
  private int size;

  /**
   * Appends a row.
   *
   * @return where in the buffer its values begin: what stands there depends on them alone
   */
  int row(long number, @Nullable String[] values) {
    encode(Long.toString(number));
    put('\t');
    int start = size;
    values(values);
    return start;
  }

  /** Appends values without a row number. */
  void values(@Nullable String[] values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        put('\t');
      }
      String value = values[i];
      if (value == null) {
        put('\\');
        put('N');
      } else {
        encode(value);
      }
    }
    put('\n');
  }

  byte[] buffer() {
    return buffer;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  private void put(char c) {
    reserve(1);
    buffer[size++] = (byte) c;
  }

  private void encode(String value) {
    int length = value.length();
    reserve(MOST_BYTES_A_CHARACTER * length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        buffer[size++] = (byte) (0xC0 | c >> 6);
        buffer[size++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c) && i + 1 < length) {
        pair(Character.toCodePoint(c, value.charAt(++i)));
      } else {
        buffer[size++] = (byte) (0xE0 | c >> 12);
        buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        buffer[size++] = (byte) (0x80 | c & 0x3F);
      }
    }
  }

  private void ascii(char c) {
    char escaped =
        switch (c) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (escaped != 0) {
      buffer[size++] = '\\';
    }
    buffer[size++] = (byte) (escaped != 0 ? escaped : c);
  }

  private void pair(int c) {
    buffer[size++] = (byte) (0xF0 | c >> 18);
    buffer[size++] = (byte) (0x80 | c >> 12 & 0x3F);
    buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[size++] = (byte) (0x80 | c & 0x3F);
  }

  private void reserve(int bytes) {
    if (buffer.length - size < bytes) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
    }
  }
}
