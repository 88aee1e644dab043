package city.opendata.gateway.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A caller that writes bytes, for calls that no decent client would make. */
public final class RawCall implements AutoCloseable {

  private final Socket socket;

  public RawCall(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
  }

  /** One complete exchange: sends, then reads until the gateway closes or goes quiet. */
  public static String exchange(int port, String request) throws IOException {
    try (RawCall call = new RawCall(port)) {
      call.send(request);
      return call.readQuietly(250);
    }
  }

  public RawCall send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  public RawCall send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  public OutputStream out() throws IOException {
    return socket.getOutputStream();
  }

  public InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /** Everything until the gateway closes, or sends nothing more for a while. */
  public String readQuietly(int millis) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    try {
      for (int n = in().read(piece); n >= 0; n = in().read(piece)) {
        read.write(piece, 0, n);
        socket.setSoTimeout(millis);
      }
    } catch (SocketTimeoutException | SocketException quiet) {
      return read.toString(StandardCharsets.UTF_8);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** Whether the gateway closes the connection within a time, reading away what it still sends. */
  public boolean isClosedWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    byte[] piece = new byte[8192];
    try {
      while (in().read(piece) >= 0) {
        continue;
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
