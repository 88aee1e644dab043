package city.opendata.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.opendata.gateway.world.Noise;
import city.opendata.gateway.world.RawCall;
import city.opendata.gateway.world.Seen;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AbortTest extends GatewayTest {

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
  void aCallerThatStopsHalfwayLeavesTheServiceWithABrokenBody(String length) throws Exception {
    try (RawCall call = new RawCall(port())) {
      call.send("POST /api/ingestion/x HTTP/1.1\r\nHost: a\r\n" + length + "\r\n\r\n");
      call.send("5\r\nabcde\r\n");
      await().untilAsserted(() -> assertThat(world.ingestion().seen()).hasSize(1));
      await().untilAsserted(() -> assertThat(world.ingestion().onlySeen().received()).isPositive());
    }

    assertThat(world.ingestion().onlySeen().complete().get(5, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void aChunkThatIsNoChunkBreaksTheBody() throws Exception {
    try (RawCall call = new RawCall(port())) {
      call.send("POST /api/ingestion/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      call.send("5\r\nabcde\r\n");
      await().untilAsserted(() -> assertThat(world.ingestion().seen()).hasSize(1));
      call.send("zz\r\nabc\r\n0\r\n\r\n");

      assertThat(world.ingestion().onlySeen().complete().get(5, TimeUnit.SECONDS)).isFalse();
      assertThat(call.readQuietly(300)).doesNotContain("HTTP/1.1 5", "HTTP/1.1 2");
    }
  }

  @Test
  void aCallerThatLeavesWhileWaitingIsMissedByTheService() throws Exception {
    CompletableFuture<Void> left = new CompletableFuture<>();
    world
        .ingestion()
        .on(
            "/api/ingestion/wait",
            (request, seen) -> request.response().closeHandler(gone -> left.complete(null)));
    try (RawCall call = new RawCall(port())) {
      call.send("GET /api/ingestion/wait HTTP/1.1\r\nHost: a\r\n\r\n");
      await().untilAsserted(() -> assertThat(world.ingestion().seen()).hasSize(1));
    }

    assertThat(left).succeedsWithin(5, TimeUnit.SECONDS);
  }

  @Test
  void aCallerThatLeavesDuringTheAnswerStopsTheService() throws Exception {
    CompletableFuture<Void> left = new CompletableFuture<>();
    world
        .ingestion()
        .on(
            "/api/data/large",
            (request, seen) -> {
              request.response().closeHandler(gone -> left.complete(null));
              Noise.answer(request.response().setChunked(true), 1L << 40, new AtomicLong());
            });
    try (RawCall call = new RawCall(port())) {
      call.send("GET /api/data/large HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(call.in().read(new byte[4096])).isPositive();
    }

    assertThat(left).succeedsWithin(10, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aServiceThatDiesDuringItsAnswerNeverLooksComplete(boolean chunked) throws Exception {
    world
        .ingestion()
        .on(
            "/api/data/half",
            (request, seen) -> {
              if (chunked) {
                request.response().setChunked(true);
              } else {
                request.response().putHeader("Content-Length", "1000000");
              }
              request.response().write("x".repeat(70_000));
              request
                  .response()
                  .write("y".repeat(1_000))
                  .onComplete(written -> request.connection().close());
            });
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/data/half"))
              .build();

      assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
    String raw = RawCall.exchange(port(), "GET /api/data/half HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(raw).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
  }

  @Test
  void aServiceThatDiesBeforeItsAnswerIsUnavailable() throws IOException {
    world.ingestion().on("/api/ingestion/die", (request, seen) -> request.connection().close());

    String answer =
        RawCall.exchange(
            port(), "POST /api/ingestion/die HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");

    assertThat(answer)
        .startsWith("HTTP/1.1 503")
        .containsIgnoringCase("retry-after: 3")
        .contains("urn:open-data:problem:unavailable");
  }

  @Test
  void aServiceThatRefusesEarlyIsHeardByACallerThatIsStillSending() throws Exception {
    world
        .ingestion()
        .on(
            "/api/ingestion/deny",
            (request, seen) -> request.response().setStatusCode(403).end("{\"no\":true}"));
    long size = 300L * 1024 * 1024;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/ingestion/deny"))
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(() -> Noise.stream(size)), size))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).isEqualTo("{\"no\":true}");
    }
    Seen seen = world.ingestion().onlySeen();
    assertThat(seen.complete().get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void aCallerThatSendsSlowlyIsNotHurried() throws Exception {
    try (RawCall call = new RawCall(port())) {
      call.send("POST /api/ingestion/x HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n");
      for (int i = 0; i < 6; i++) {
        call.send("x");
        Thread.sleep(700);
      }
      assertThat(call.readQuietly(500)).startsWith("HTTP/1.1 200");
    }
    assertThat(world.ingestion().onlySeen().received()).isEqualTo(6);
  }

  @Test
  void whatTheServiceAnswersIsPassedOnWhateverItIs() {
    for (int status : new int[] {201, 202, 304, 400, 404, 409, 410, 422, 500, 502}) {
      world
          .catalog()
          .on(
              "/api/catalog/status",
              (request, seen) -> {
                request.response().setStatusCode(status).putHeader("X-Own", "kept").end();
              });

      var answer = io.restassured.RestAssured.get("/api/catalog/status");

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.getHeader("X-Own")).isEqualTo("kept");
    }
  }
}
