package city.opendata.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private HttpServer server;
  private PlatformClient client;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/list",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Link", "<http://elsewhere/list?cursor=abc>; rel=\"next\"");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.createContext(
        "/broken",
        exchange -> {
          byte[] body = "no such thing".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    client = new PlatformClient(root, root.resolve("/token"));
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void theLinkToTheNextPageIsFollowedAsItIs() {
    assertThat(client.anonymous().get("/list").next())
        .contains(URI.create("http://elsewhere/list?cursor=abc"));
  }

  @Test
  void anUnexpectedStatusIsToldWithRequestAndBody() {
    assertThatThrownBy(() -> client.anonymous().get("/broken").expect(200, 201))
        .hasMessageContaining("GET /broken answered 404")
        .hasMessageContaining("no such thing");
  }
}
