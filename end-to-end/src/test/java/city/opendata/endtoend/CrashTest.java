package city.opendata.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.local.Platform;
import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.Part;
import city.opendata.local.part.PlatformException;
import city.opendata.local.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Kills processes in the middle of loads and looks at what readers saw and what was left. */
@TestInstance(Lifecycle.PER_CLASS)
class CrashTest {

  private static final int KILLS = 20;
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private final Platform platform = RunningPlatform.get();
  private final PlatformClient api = RunningPlatform.client();
  private final CrashDataset dataset = new CrashDataset(api);
  private final OpenLibrary library = new OpenLibrary(platform);
  private final Random random = new Random(20231);
  private final AtomicInteger deliveries = new AtomicInteger();

  @Test
  void aKilledLoadLeavesTheOldReleaseOrTheNewOne() throws InterruptedException {
    MainJobRun.once();
    dataset.approve();
    long started = System.nanoTime();
    deliver();
    Duration load = Duration.ofNanos(System.nanoTime() - started);
    List<String> killed = new ArrayList<>();

    try (ReleaseReader reader = new ReleaseReader(api)) {
      for (int i = 0; i < KILLS; i++) {
        killed.add(deliverAndKill(platform.service(Service.INGESTION), load));
      }
      killed.add(deliverAndKill(platform.postgres(), load));
      killed.add(deliverAndKill(platform.kafka(), load));

      assertThat(reader.walks()).isPositive();
      assertThat(reader.mixes()).isEmpty();
    }

    int delivered = deliveries.get();
    assertThat(library.releases(CrashDataset.NAME)).isEqualTo(delivered);
    assertThat(library.releasedEvents(CrashDataset.NAME))
        .hasSize(delivered)
        .doesNotHaveDuplicates();
    assertThat(library.handledOnce("BatchReceived")).isTrue();
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(library.unreferencedTables()).isEmpty());
    killed.forEach(System.out::println);
    System.out.printf(
        "%d loads of %,d rows killed; every one was released once%n",
        killed.size(), CrashDataset.ROWS);
  }

  /** One undisturbed delivery. */
  private void deliver() {
    int delivery = deliveries.incrementAndGet();
    awaitReleased(delivery);
    library.assertHolds(delivery);
  }

  /** One delivery during which a part dies; the client repeats its call, as clients do. */
  private String deliverAndKill(Part part, Duration load) throws InterruptedException {
    int delivery = deliveries.incrementAndGet();
    CompletableFuture<Void> push = CompletableFuture.runAsync(() -> pushOnce(delivery));
    long millis = random.nextLong(load.toMillis());
    Thread.sleep(millis);
    String moment = library.batchState(delivery);
    part.kill();
    push.join();
    part.start();
    awaitReleased(delivery);
    library.assertHolds(delivery);
    return "%s killed %,d ms into load %d, batch %s"
        .formatted(part.name(), millis, delivery, moment);
  }

  private void pushOnce(int delivery) {
    try {
      dataset.push(delivery);
    } catch (PlatformException cut) {
      // The kill cut the connection; awaitReleased sends the delivery again.
      assertThat(cut).isNotNull();
    }
  }

  private void awaitReleased(int delivery) {
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(PlatformException.class)
        .until(
            () -> {
              Answer pushed = dataset.push(delivery);
              return pushed.status() < 300 && isReleased(pushed.json().path("id").asText());
            });
  }

  private boolean isReleased(String batch) {
    Answer answer = dataset.batch(batch);
    String state = answer.status() == 200 ? answer.json().path("state").asText() : "";
    assertThat(state).isNotEqualTo("REJECTED");
    return state.equals("RELEASED");
  }
}
