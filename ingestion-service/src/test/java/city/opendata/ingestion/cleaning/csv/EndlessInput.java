package city.opendata.ingestion.cleaning.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long file that exists nowhere: a beginning, and then the same again and again. */
final class EndlessInput extends InputStream {

  private static final int MANY = 64 * 1024;

  private final byte[] start;
  private final byte[] fillers;
  private final long length;
  private long position;

  EndlessInput(String start, String filler, long length) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.fillers = filler.repeat(MANY).getBytes(StandardCharsets.UTF_8);
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
    byte[] source = position < start.length ? start : fillers;
    int from = (int) (source == start ? position : (position - start.length) % fillers.length);
    int read = (int) Math.min(Math.min(count, source.length - from), length - position);
    System.arraycopy(source, from, buffer, offset, read);
    position += read;
    return read;
  }
}
