package city.opendata.ingestion.testing;

import city.opendata.kit.testing.Tokens;
import io.restassured.RestAssured;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP as no well-behaved client would. */
public final class RawConnection implements Closeable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;

  private RawConnection(Socket socket) {
    this.socket = socket;
  }

  /** Connects to the service. */
  public static RawConnection open() throws IOException {
    Socket socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new RawConnection(socket);
  }

  /** Sends the head of a push whose body is framed by the given header. */
  public void startPush(TestDataset dataset, String framing) throws IOException {
    write(
        """
        POST %s?mode=replace HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: text/csv\r
        %s\r
        \r
        """
            .formatted(Push.batches(dataset), Tokens.ofDepartment(TestDataset.UNIT), framing));
  }

  public void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** Sends the same chunk several times; a server that has answered may close meanwhile. */
  public void writeChunks(String chunk, int times) throws IOException {
    String framed = Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n";
    try {
      for (int i = 0; i < times; i++) {
        write(framed);
      }
    } catch (SocketException closed) {
      return;
    }
  }

  /** The answer's head and the beginning of its body. */
  public String readAnswer() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
      answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      if (answer.indexOf("\r\n\r\n") > 0 && answer.indexOf("}") > 0) {
        break;
      }
    }
    return answer.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
