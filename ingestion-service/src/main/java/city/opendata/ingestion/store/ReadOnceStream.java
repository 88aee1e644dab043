package city.opendata.ingestion.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file that nobody is going to read soon again. The memory that the system keeps what was
 * read in is given back at once, so that a large file does not push out what others work with, and
 * the table that its rows are copied into gets that memory instead of other.
 */
final class ReadOnceStream extends FilterInputStream {

  /** Whole pages, whatever their size; seldom enough to cost nothing. */
  private static final long STRIDE = 4 * 1024 * 1024;

  private final PageCache cache;
  private long position;
  private long kept;

  ReadOnceStream(Path path) throws IOException {
    super(Files.newInputStream(path));
    this.cache = new PageCache(path);
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    passed(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    passed(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    passed(skipped);
    return skipped;
  }

  private void passed(long bytes) {
    position += bytes;
    while (position - kept >= STRIDE) {
      letGo(STRIDE);
    }
  }

  private void letGo(long bytes) {
    // Advice that is not taken changes nothing
    var unused = cache.letGo(kept, bytes);
    kept += bytes;
  }

  @Override
  public void close() throws IOException {
    try (cache) {
      letGo(position - kept);
    } finally {
      in.close();
    }
  }
}
