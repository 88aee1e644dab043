package city.opendata.ingestion.cleaning.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8. */
final class Utf8Stream extends InputStream {

  private static final int CHARACTERS = 32 * 1024;
  private static final int MOST_BYTES_A_CHARACTER = 3;

  private final Reader reader;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final CharBuffer characters = CharBuffer.allocate(CHARACTERS);
  private final ByteBuffer encoded =
      ByteBuffer.allocate(MOST_BYTES_A_CHARACTER * CHARACTERS).limit(0);
  private boolean ended;

  Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return hasBytes() ? encoded.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasBytes()) {
      return -1;
    }
    int count = Math.min(length, encoded.remaining());
    encoded.get(into, offset, count);
    return count;
  }

  private boolean hasBytes() throws IOException {
    while (!encoded.hasRemaining() && !ended) {
      encodeMore();
    }
    return encoded.hasRemaining();
  }

  /** Half of a surrogate pair at the end waits for its other half. */
  private void encodeMore() throws IOException {
    ended = reader.read(characters) < 0;
    characters.flip();
    encoded.clear();
    CoderResult result = encoder.encode(characters, encoded, ended);
    if (result.isError()) {
      result.throwException();
    }
    characters.compact();
    encoded.flip();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
