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
  private static final String RELEASED = "RELEASED";
  private static final String EVERY_BATCH =
      "RELEASED: %d read, %d released, %d bad, %d in quarantine"
          .formatted(
              CrashDataset.ROWS + CrashDataset.BAD_ROWS,
              CrashDataset.ROWS,
              CrashDataset.BAD_ROWS,
              CrashDataset.BAD_ROWS);

  /** When a part died, and how far the delivery's batch had come. */
  private record Kill(String part, int delivery, long millis, String batch) {

    boolean hitALoad() {
      return !batch.equals(RELEASED);
    }
  }

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
    Duration load = deliver();
    List<Kill> killed = new ArrayList<>();

    try (ReleaseReader reader = new ReleaseReader(api)) {
      for (int i = 0; i < KILLS; i++) {
        long millis = random.nextLong(load.toMillis());
        killed.add(deliverAndKill(platform.service(Service.INGESTION), millis));
      }
      killed.add(deliverAndKill(platform.postgres(), load.toMillis() / 2));
      killed.add(deliverAndKill(platform.kafka(), load.toMillis() / 2));

      assertThat(reader.walks()).isPositive();
      assertThat(reader.mixes()).isEmpty();
    }

    int delivered = deliveries.get();
    assertThat(library.releases(CrashDataset.NAME)).isEqualTo(delivered);
    assertThat(library.rowCounts(CrashDataset.NAME)).containsExactly(EVERY_BATCH);
    await()
        .atMost(RECOVERY)
        .untilAsserted(
            () ->
                assertThat(library.releasedEvents(CrashDataset.NAME))
                    .hasSize(delivered)
                    .doesNotHaveDuplicates());
    assertThat(library.handledOnce("BatchReceived")).isTrue();
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(library.unreferencedTables()).isEmpty());
    killed.forEach(System.out::println);
    assertThat(killed.stream().limit(KILLS).filter(Kill::hitALoad))
        .as("kills of the ingestion service during a load of %d ms", load.toMillis())
        .hasSizeGreaterThanOrEqualTo(KILLS / 2);
  }

  /** One undisturbed delivery, and how long it took. */
  private Duration deliver() {
    int delivery = deliveries.incrementAndGet();
    long started = System.nanoTime();
    dataset.push(delivery).expect(202);
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> library.batchState(delivery).equals(RELEASED));
    Duration load = Duration.ofNanos(System.nanoTime() - started);
    library.assertHolds(delivery);
    return load;
  }

  /** One delivery during which a part dies; the client repeats its call, as clients do. */
  private Kill deliverAndKill(Part part, long millis) throws InterruptedException {
    int delivery = deliveries.incrementAndGet();
    CompletableFuture<Void> push = CompletableFuture.runAsync(() -> pushOnce(delivery));
    Thread.sleep(millis);
    Kill kill = new Kill(part.name(), delivery, millis, library.batchState(delivery));
    part.kill();
    push.join();
    part.start();
    awaitReleased(delivery);
    library.assertHolds(delivery);
    return kill;
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
    String batch =
        await()
            .atMost(RECOVERY)
            .pollInterval(Duration.ofMillis(200))
            .ignoreException(PlatformException.class)
            .until(() -> dataset.push(delivery), pushed -> pushed.status() < 300)
            .json()
            .path("id")
            .asText();
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(PlatformException.class)
        .until(() -> isReleased(batch));
  }

  private boolean isReleased(String batch) {
    Answer answer = dataset.batch(batch);
    String state = answer.status() == 200 ? answer.json().path("state").asText() : "";
    assertThat(state).isNotEqualTo("REJECTED");
    return state.equals(RELEASED);
  }
}
