package city.opendata.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.local.Platform;
import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.service.QuarkusService;
import city.opendata.local.service.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What callers are told while a service is down or frozen. */
class OutageTest {

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final String UNITS = "/api/catalog/v1/organisations";

  private final Platform platform = RunningPlatform.get();
  private final PlatformClient.Caller caller = RunningPlatform.client().anonymous();

  @Test
  void aServiceThatIsDownIsToldWithinTwoSeconds() {
    QuarkusService catalog = platform.service(Service.CATALOG);
    caller.get(UNITS).expect(200);

    catalog.kill();

    try {
      assertUnavailableSoon();
      await().atMost(Duration.ofSeconds(5)).until(() -> caller.get("/health").status() == 503);
    } finally {
      catalog.start();
    }
    awaitAvailable();
  }

  @Test
  void aServiceThatIsFrozenIsToldWithinTwoSeconds() throws IOException, InterruptedException {
    QuarkusService catalog = platform.service(Service.CATALOG);
    caller.get(UNITS).expect(200);

    signal(catalog, "STOP");

    try {
      assertUnavailableSoon();
    } finally {
      signal(catalog, "CONT");
    }
    awaitAvailable();
  }

  @Test
  void theHealthPageNamesKafkaWhileReadersAreServed() {
    platform.kafka().kill();

    try {
      awaitDown("kafka");
      assertThat(standing("postgresql")).isEqualTo("UP");
      caller.get(UNITS).expect(200);
    } finally {
      platform.kafka().start();
    }
    awaitAvailable();
  }

  @Test
  void theHealthPageNamesPostgresAndTheServicesThatNeedIt() {
    platform.postgres().kill();

    try {
      awaitDown("postgresql");
      awaitDown("catalog");
      assertThat(standing("kafka")).isEqualTo("UP");
    } finally {
      platform.postgres().start();
    }
    awaitAvailable();
  }

  private void awaitDown(String part) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(standing(part)).isEqualTo("DOWN"));
  }

  /** What the health page says of a part. */
  private String standing(String part) {
    for (JsonNode shown : caller.get("/health").expect(200, 503).json().path("parts")) {
      if (shown.path("id").asText().equals(part)) {
        return shown.path("status").asText();
      }
    }
    throw new AssertionError("The health page does not show " + part);
  }

  private void assertUnavailableSoon() {
    long start = System.nanoTime();
    Answer answer = caller.get(UNITS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TWO_SECONDS);
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  private void awaitAvailable() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> caller.get(UNITS).status() == 200 && caller.get("/health").status() == 200);
  }

  private static void signal(QuarkusService service, String name)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(service.pid())).start().waitFor();
  }
}
