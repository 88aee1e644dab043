package city.opendata.gateway.world;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** A large body that nothing can compress and nobody has to hold in memory. */
public final class Noise {

  private static final int PIECE = 64 * 1024;
  private static final byte[] BYTES = new byte[PIECE];

  static {
    new Random(7).nextBytes(BYTES);
  }

  private Noise() {}

  /** As a stream to send. */
  public static InputStream stream(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? BYTES[(int) ((size - left - 1) % PIECE)] & 0xff : -1;
      }

      @Override
      public int read(byte[] to, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int at = (int) ((size - left) % PIECE);
        int n = (int) Math.min(Math.min(length, PIECE - at), left);
        System.arraycopy(BYTES, at, to, offset, n);
        left -= n;
        return n;
      }
    };
  }

  public static long checksum(long size) {
    return checksum(stream(size));
  }

  /** Reads a stream to its end. */
  public static long checksum(InputStream body) {
    CRC32 checksum = new CRC32();
    byte[] piece = new byte[PIECE];
    try (body) {
      for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
        checksum.update(piece, 0, n);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return checksum.getValue();
  }

  /** Answers with so many bytes, as fast as they are taken, and counts those on their way. */
  public static void answer(HttpServerResponse response, long size, AtomicLong sent) {
    while (sent.get() < size) {
      if (response.closed()) {
        return;
      }
      if (response.writeQueueFull()) {
        response.drainHandler(drained -> answer(response, size, sent));
        return;
      }
      int at = (int) (sent.get() % PIECE);
      int n = (int) Math.min(PIECE - at, size - sent.get());
      response.write(Buffer.buffer().appendBytes(BYTES, at, n));
      sent.addAndGet(n);
    }
    response.end();
  }
}
