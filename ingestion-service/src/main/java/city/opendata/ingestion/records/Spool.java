package city.opendata.ingestion.records;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page as fast as the database gives it: into memory, and what does not fit into a
 * temporary file. So the answer's headers are known before its first byte, an error is still a
 * proper answer, and a slow reader holds no database connection.
 */
final class Spool extends OutputStream implements Closeable {

  private static final int IN_MEMORY_BYTES = 256 << 10;

  private final int inMemory;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable FileChannel file;
  private @Nullable OutputStream overflow;
  private long length;

  Spool() {
    this(IN_MEMORY_BYTES);
  }

  Spool(int inMemory) {
    this.inMemory = inMemory;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int count) throws IOException {
    if (overflow == null && memory.size() + count <= inMemory) {
      memory.write(buffer, offset, count);
    } else {
      overflow().write(buffer, offset, count);
    }
    length += count;
  }

  /** The file has no name: whatever happens, nothing of it stays. */
  private OutputStream overflow() throws IOException {
    if (overflow == null) {
      Path path = Files.createTempFile("records", ".page");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      overflow = Channels.newOutputStream(file);
    }
    return overflow;
  }

  long length() {
    return length;
  }

  /** Copies everything. */
  void writeTo(OutputStream out) throws IOException {
    memory.writeTo(out);
    if (file != null) {
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
