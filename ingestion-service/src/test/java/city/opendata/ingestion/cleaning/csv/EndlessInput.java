package city.opendata.ingestion.cleaning.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A long file that exists nowhere: a beginning, and then one byte again and again. */
final class EndlessInput extends InputStream {

  private final byte[] start;
  private final byte filler;
  private final long length;
  private long position;

  EndlessInput(String start, char filler, long length) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.filler = (byte) filler;
    this.length = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) {
    if (count == 0) {
      return 0;
    }
    if (position >= length) {
      return -1;
    }
    int read = (int) Math.min(count, length - position);
    Arrays.fill(buffer, offset, offset + read, filler);
    for (int i = 0; i < read && position + i < start.length; i++) {
      buffer[offset + i] = start[(int) position + i];
    }
    position += read;
    return read;
  }
}
