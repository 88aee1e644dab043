package city.opendata.ingestion.cleaning.risk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Totals in order, in a file. */
final class TotalsFile implements TotalsCursor {

  private static final int BYTES = Totals.LONGS * Long.BYTES;
  private static final int BUFFER = 1_024 * BYTES;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private final long[] current = new long[Totals.LONGS];

  private TotalsFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Writes a new file. */
  static void write(Path file, TotalsCursor totals) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (totals.advance()) {
        if (!buffer.hasRemaining()) {
          drain(buffer, channel);
        }
        for (long one : totals.current()) {
          buffer.putLong(one);
        }
      }
      drain(buffer, channel);
    }
  }

  private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /** Reads what was written. */
  static TotalsFile open(Path file) throws IOException {
    return new TotalsFile(FileChannel.open(file, StandardOpenOption.READ));
  }

  @Override
  public boolean advance() throws IOException {
    if (!buffer.hasRemaining() && !fill()) {
      return false;
    }
    for (int i = 0; i < Totals.LONGS; i++) {
      current[i] = buffer.getLong();
    }
    return true;
  }

  /** Reads until the buffer is full or the file at its end, so that no total is cut. */
  private boolean fill() throws IOException {
    buffer.clear();
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel.read(buffer);
    }
    buffer.flip();
    if (buffer.limit() % BYTES != 0) {
      throw new IOException("A file of totals ends within one");
    }
    return buffer.hasRemaining();
  }

  @Override
  public long[] current() {
    return current;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
