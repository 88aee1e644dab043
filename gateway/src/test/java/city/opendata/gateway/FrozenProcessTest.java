package city.opendata.gateway;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service as a process of its own, stopped by the operating system in the middle of its life. */
@QuarkusTest
@WithTestResource(FrozenProcessTest.StaticService.class)
class FrozenProcessTest {

  /** The JDK's own file server plays the catalog. */
  public static class StaticService implements QuarkusTestResourceLifecycleManager {

    @SuppressWarnings("NullAway.Init") // set by start
    private Process process;

    @Override
    public Map<String, String> start() {
      try {
        Path files = Files.createTempDirectory("static-service");
        Path api = Files.createDirectories(files.resolve("api/catalog"));
        Files.writeString(api.resolve("thing"), "{}");
        Files.writeString(
            Files.createDirectories(files.resolve("q/health")).resolve("ready"), "{}");
        int port = freePort();
        process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m",
                    "-m",
                    "jdk.httpserver",
                    "-b",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(port),
                    "-d",
                    files.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Map.of(
            "opendata.gateway.catalog-url",
            "http://127.0.0.1:" + port,
            "quarkus.oidc.auth-server-url",
            "http://127.0.0.1:1/realms/none",
            "quarkus.http.test-port",
            "0",
            "quarkus.log.console.json.enabled",
            "false");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(process, new TestInjector.MatchesType(Process.class));
    }

    @Override
    public void stop() {
      process.destroyForcibly();
    }
  }

  @SuppressWarnings("NullAway.Init") // set by the test resource
  Process service;

  @Test
  void itIsUnavailableWithinTwoSecondsAndServesAgainWhenItIsBack() throws Exception {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> when().get("/api/catalog/thing").then().statusCode(200));

    signal("STOP");
    try {
      for (int i = 0; i < 5; i++) {
        long started = System.nanoTime();
        when().get("/api/catalog/thing").then().statusCode(503).header("Retry-After", "3");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
      }
    } finally {
      signal("CONT");
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> when().get("/api/catalog/thing").then().statusCode(200));
  }

  @Test
  void aTokenCannotBeCheckedWhenTheIdentityProviderWasNeverThere() {
    io.restassured.RestAssured.given()
        .header("Authorization", "Bearer e30.e30.e30")
        .get("/api/catalog/thing")
        .then()
        .statusCode(503);
  }

  private void signal(String name) throws IOException, InterruptedException {
    List<String> command = List.of("sh", "-c", "kill -" + name + " " + service.pid());
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }
}
