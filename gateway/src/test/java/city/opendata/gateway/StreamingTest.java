package city.opendata.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.gateway.world.Noise;
import city.opendata.gateway.world.RawCall;
import city.opendata.gateway.world.Seen;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Bodies flow through the gateway. Had it collected one, the side that waits here would not have
 * to: what can lie between two stalled ends is what the buffers of the sockets hold.
 */
@QuarkusTest
class StreamingTest extends GatewayTest {

  private static final long LARGE = 256L * 1024 * 1024;
  private static final long HELD_ON_THE_WAY = 48L * 1024 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static URI address(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  @Test
  void aLargeBodyOfKnownLengthArrivesUnchanged() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("/api/ingestion/large"))
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> Noise.stream(LARGE)), LARGE))
            .build();

    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    Seen seen = world.ingestion().onlySeen();
    assertThat(seen.headers().get("Content-Length")).isEqualTo(String.valueOf(LARGE));
    assertThat(seen.received()).isEqualTo(LARGE);
    assertThat(seen.checksum()).isEqualTo(Noise.checksum(LARGE));
  }

  @Test
  void aLargeBodyOfUnknownLengthArrivesUnchanged() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("/api/ingestion/large"))
            .POST(BodyPublishers.ofInputStream(() -> Noise.stream(LARGE)))
            .build();

    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    Seen seen = world.ingestion().onlySeen();
    assertThat(seen.headers().get("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(seen.checksum()).isEqualTo(Noise.checksum(LARGE));
  }

  @Test
  void aLargeAnswerArrivesUnchanged() throws Exception {
    AtomicLong sent = new AtomicLong();
    world.ingestion().on("/api/data/large", (request, seen) -> answer(request, sent));

    HttpResponse<InputStream> answer =
        http.send(
            HttpRequest.newBuilder(address("/api/data/large")).build(),
            BodyHandlers.ofInputStream());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Noise.checksum(answer.body())).isEqualTo(Noise.checksum(LARGE));
  }

  private static void answer(HttpServerRequest request, AtomicLong sent) {
    Noise.answer(request.response().setChunked(true), LARGE, sent);
  }

  @Test
  void aCallerWaitsWhileTheServiceDoesNotRead() throws Exception {
    world
        .ingestion()
        .on(
            "/api/ingestion/slow",
            (request, seen) -> {
              request.pause();
              var _ = seen.complete().thenAccept(done -> request.response().end());
            });
    AtomicLong sent = new AtomicLong();
    Thread sender = Thread.ofVirtual().start(() -> send("/api/ingestion/slow", sent));

    await().untilAsserted(() -> assertThat(world.ingestion().seen()).hasSize(1));
    long stalledAt = awaitStall(sent);
    assertThat(stalledAt).isLessThan(HELD_ON_THE_WAY);

    world.ingestion().onlySeen().request().resume();
    sender.join(Duration.ofSeconds(60));
    Seen seen = world.ingestion().onlySeen();
    assertThat(seen.complete().get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.received()).isEqualTo(LARGE);
  }

  private static void send(String path, AtomicLong sent) {
    try (RawCall call = new RawCall(port());
        InputStream noise = Noise.stream(LARGE)) {
      call.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + LARGE + "\r\n\r\n");
      byte[] piece = new byte[64 * 1024];
      for (int n = noise.read(piece); n >= 0; n = noise.read(piece)) {
        call.out().write(piece, 0, n);
        sent.addAndGet(n);
      }
      call.readQuietly(5_000);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aServiceWaitsWhileTheCallerDoesNotRead() throws Exception {
    AtomicLong sent = new AtomicLong();
    world.ingestion().on("/api/data/large", (request, seen) -> answer(request, sent));
    try (RawCall call = new RawCall(port())) {
      call.send("GET /api/data/large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

      await().untilAsserted(() -> assertThat(sent.get()).isPositive());
      assertThat(awaitStall(sent)).isLessThan(HELD_ON_THE_WAY);

      long received = 0;
      byte[] piece = new byte[64 * 1024];
      for (int n = call.in().read(piece); n >= 0; n = call.in().read(piece)) {
        received += n;
      }
      assertThat(received).isGreaterThan(LARGE);
    }
  }

  private static long awaitStall(AtomicLong sent) throws InterruptedException {
    long before = -1;
    while (sent.get() != before) {
      before = sent.get();
      Thread.sleep(1_000);
    }
    return before;
  }

  @Test
  void theFirstPieceArrivesBeforeTheLastIsSent() throws Exception {
    world
        .ingestion()
        .on(
            "/api/data/drip",
            (request, seen) -> request.response().setChunked(true).write("first"));
    try (RawCall call = new RawCall(port())) {
      call.send("POST /api/data/drip HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      call.send("3\r\nabc\r\n");

      await().untilAsserted(() -> assertThat(world.ingestion().onlySeen().received()).isEqualTo(3));
      byte[] head = new byte[4096];
      String read = "";
      while (!read.contains("first")) {
        read += new String(head, 0, call.in().read(head), java.nio.charset.StandardCharsets.UTF_8);
      }
      call.send("0\r\n\r\n");
      world.ingestion().onlySeen().request().response().end("last");
      assertThat(call.readQuietly(500)).contains("last").endsWith("0\r\n\r\n");
    }
  }

  @Test
  void aConnectionServesManyCalls() throws IOException {
    try (RawCall call = new RawCall(port())) {
      for (int i = 0; i < 5; i++) {
        call.send("POST /api/ingestion/x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(call.readQuietly(100)).startsWith("HTTP/1.1 200");
      }
    }
    assertThat(world.ingestion().seen()).hasSize(5);
  }
}
