package city.opendata.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.local.Platform;
import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.PlatformException;
import city.opendata.local.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Kills the ingestion service while many push single rows: none is lost and none comes twice. */
class SingleRowsTest {

  private static final String NAME = "single-row-events";
  private static final String ROWS = "/api/ingestion/v1/datasets/" + NAME + "/rows?mode=append";
  private static final int CALLERS = 8;
  private static final int KILLS = 4;
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private static final Map<String, Object> CONTRACT =
      Map.of(
          "fields",
          List.of(
              Map.of(
                  "name", "id",
                  "title", "编号",
                  "type", "integer",
                  "constraints", Map.of("required", true)),
              Map.of("name", "text", "title", "说明", "type", "string")));

  private final Platform platform = RunningPlatform.get();
  private final PlatformClient api = RunningPlatform.client();
  private final OpenLibrary library = new OpenLibrary(platform);
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger next = new AtomicInteger();

  @Test
  void everyRowThatWasAnsweredForIsReleasedOnce() throws Exception {
    MainJobRun.once();
    ApprovedDataset.make(api, NAME, "逐行推送测试数据", CONTRACT);
    Random random = new Random(4);
    List<Future<Integer>> callers = new ArrayList<>();

    int kept = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      for (int i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(this::pushUntilOver));
      }
      for (int i = 0; i < KILLS; i++) {
        Thread.sleep(1_000 + random.nextInt(4_000));
        platform.service(Service.INGESTION).kill();
        platform.service(Service.INGESTION).start();
      }
      Thread.sleep(2_000);
      over.set(true);
      for (Future<Integer> caller : callers) {
        kept += caller.get();
      }
    }

    int rows = kept;
    assertThat(rows).isEqualTo(next.get()).isGreaterThan(CALLERS * KILLS);
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> assertThat(library.livingIds(NAME)).isEqualTo(rows + " rows, " + rows + " ids"));
  }

  private int pushUntilOver() throws InterruptedException {
    int kept = 0;
    while (!over.get()) {
      pushUntilAnswered(next.incrementAndGet());
      kept++;
    }
    return kept;
  }

  /** A caller that gets no answer repeats the call with the same key, as callers do. */
  private void pushUntilAnswered(int id) throws InterruptedException {
    byte[] row = "{\"id\": %d, \"text\": \"第 %d 行\"}".formatted(id, id).getBytes(UTF_8);
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", "row-" + id);
    while (true) {
      try {
        Answer answer = api.asDepartment(ApprovedDataset.UNIT).post(ROWS, row, headers);
        if (answer.status() == 202) {
          return;
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
      } catch (PlatformException cut) {
        // The kill cut the connection: nobody knows what has become of the row
        assertThat(cut).isNotNull();
      }
      Thread.sleep(100);
    }
  }
}
