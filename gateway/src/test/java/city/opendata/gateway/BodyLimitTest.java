package city.opendata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.gateway.world.Noise;
import city.opendata.gateway.world.RawCall;
import city.opendata.gateway.world.Seen;
import city.opendata.gateway.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitTest extends GatewayTest {

  private static final String HEAD = "POST /api/ingestion/x HTTP/1.1\r\nHost: a\r\n";

  @Test
  void anAnnouncedLengthAboveTheLimitIsRefusedAtOnce() throws IOException {
    try (RawCall call = new RawCall(port())) {
      call.send(HEAD + "Content-Length: " + (World.MAX_BODY + 1) + "\r\n\r\n");

      assertThat(call.readQuietly(300))
          .startsWith("HTTP/1.1 413")
          .contains("urn:open-data:problem:body-too-large", String.valueOf(World.MAX_BODY))
          .containsIgnoringCase("connection: close");
    }
    assertThat(world.ingestion().seen()).isEmpty();
  }

  @Test
  void theRefusalReachesACallerThatGoesOnSending() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/ingestion/x"))
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> Noise.stream(World.MAX_BODY + 1)),
                    World.MAX_BODY + 1))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void aBodyOfExactlyTheLimitPasses() throws Exception {
    try (RawCall call = new RawCall(port());
        InputStream noise = Noise.stream(World.MAX_BODY)) {
      call.send(HEAD + "Content-Length: " + World.MAX_BODY + "\r\n\r\n");
      noise.transferTo(call.out());

      assertThat(call.readQuietly(300)).startsWith("HTTP/1.1 200");
    }
    assertThat(world.ingestion().onlySeen().received()).isEqualTo(World.MAX_BODY);
  }

  @Test
  void aBodyOfUnknownLengthIsCutAtTheLimitAndNeverComplete() throws Exception {
    try (RawCall call = new RawCall(port())) {
      call.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      byte[] piece = Noise.stream(1024 * 1024).readAllBytes();
      try {
        for (long sent = 0; sent <= World.MAX_BODY; sent += piece.length) {
          call.send("100000\r\n").send(piece).send("\r\n");
        }
        // No last chunk: a body that had ended by now would leave the connection fit for reuse.
      } catch (SocketException hungUp) {
        assertThat(hungUp).isNotNull();
      }
      assertThat(call.readQuietly(500))
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("connection: close");
      assertThat(call.isClosedWithin(5_000)).isTrue();
    }
    Seen seen = world.ingestion().onlySeen();
    assertThat(seen.complete().get(5, TimeUnit.SECONDS)).isFalse();
    assertThat(seen.received()).isLessThanOrEqualTo(World.MAX_BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: 1e3",
        "Content-Length: 99999999999999999999",
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: 3\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: xchunked",
      })
  void aLengthThatTwoReadersCouldReadDifferentlyReachesNoService(String header) throws IOException {
    String answer =
        RawCall.exchange(port(), HEAD + header + "\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n");

    assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 4")).as(answer).isTrue();
    assertThat(world.ingestion().seen()).isEmpty();
  }

  @Test
  void aCallerThatAsksFirstIsToldToGoOn() throws IOException {
    try (RawCall call = new RawCall(port())) {
      call.send(HEAD + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      assertThat(call.readQuietly(300)).startsWith("HTTP/1.1 100 Continue");

      call.send("abc");
      assertThat(call.readQuietly(300)).startsWith("HTTP/1.1 200");
    }
    assertThat(world.ingestion().onlySeen().headers().contains("Expect")).isFalse();
  }

  @Test
  void aCallerThatAsksFirstIsRefusedBeforeItSends() throws IOException {
    try (RawCall call = new RawCall(port())) {
      call.send(
          HEAD + "Authorization: Bearer x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");

      assertThat(call.readQuietly(300)).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void aSmallRefusedCallKeepsItsConnection() throws IOException {
    try (RawCall call = new RawCall(port())) {
      for (int i = 0; i < 3; i++) {
        call.send(HEAD + "Authorization: Bearer x\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(call.readQuietly(200)).startsWith("HTTP/1.1 401");
      }
    }
  }
}
