package city.opendata.bench.path;

import city.opendata.bench.clients.ClosedLoop;
import city.opendata.bench.pairs.Side;
import city.opendata.local.client.Eventually;
import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rows pushed one by one while those before them are released; then the rest must be released, too,
 * within moments, and each row once.
 */
public final class SingleRows implements Side {

  /** A backlog that had grown while rows came would take longer than this. */
  private static final Duration MOST_TO_RELEASE = Duration.ofSeconds(30);

  private static final int MOST_BATCHES = 1_000;
  private static final Set<String> REFUSED = Set.of("REJECTED", "HELD");

  private final BenchPlatform platform;
  private final List<String> samples;
  private final int clients;
  private final Duration duration;
  private final Consumer<String> progress;

  /** Sends such rows from so many clients for a while. */
  public SingleRows(
      BenchPlatform platform,
      List<String> samples,
      int clients,
      Duration duration,
      Consumer<String> progress) {
    this.platform = platform;
    this.samples = List.copyOf(samples);
    this.clients = clients;
    this.duration = duration;
    this.progress = progress;
  }

  @Override
  public double rowsPerSecond() throws Exception {
    platform.database().checkpoint();
    String newest = newestBatch();
    PushedRows rows = new PushedRows(platform, samples);
    double rate = new ClosedLoop(rows, clients, duration).rowsPerSecond();
    long during = releasedSince(newest);
    long end = System.nanoTime();
    long released =
        Eventually.get(
            "all rows are released",
            MOST_TO_RELEASE,
            () -> releasedSince(newest),
            found -> found >= rows.answered());
    if (released != rows.answered()) {
      throw new PlatformException(
          "%d rows were released of %d".formatted(released, rows.answered()));
    }
    progress.accept(
        "%,d rows, %,d of them released while others came, the last after %.1f s"
            .formatted(released, during, (System.nanoTime() - end) / 1e9));
    return rate;
  }

  private String newestBatch() {
    return batches(1).path(0).path("id").asText();
  }

  /** Rows of the batches after this one; a batch that will not be released is a fault. */
  private long releasedSince(String known) {
    long rows = 0;
    for (JsonNode batch : batches(MOST_BATCHES)) {
      if (batch.path("id").asText().equals(known)) {
        break;
      }
      if (REFUSED.contains(batch.path("state").asText())) {
        throw new PlatformException("Rows were not released: " + batch);
      }
      rows += batch.path("rowsReleased").asLong();
    }
    return rows;
  }

  private JsonNode batches(int limit) {
    return platform
        .client()
        .asDepartment(CityDataset.UNIT)
        .get(CityDataset.BATCHES + "?limit=" + limit)
        .expect(200)
        .json()
        .path("items");
  }
}
