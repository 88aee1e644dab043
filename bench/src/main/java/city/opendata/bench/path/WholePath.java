package city.opendata.bench.path;

import city.opendata.bench.pairs.Side;
import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A department system's push until its release: from the batch's {@code receivedAt} to its {@code
 * finishedAt}, by the service's clock. The service sets {@code receivedAt} when the body is stored,
 * so the upload is not in it.
 */
public final class WholePath implements Side {

  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Set<String> FINISHED = Set.of("RELEASED", "REJECTED", "HELD");
  private static final int PAGE = 100;

  private final BenchPlatform platform;
  private final Path csv;
  private final long rows;
  private final long refused;

  /**
   * The way of this file.
   *
   * @param rows of the file, good and bad
   * @param refused how many of them the contract does not take
   */
  public WholePath(BenchPlatform platform, Path csv, long rows, long refused) {
    this.platform = platform;
    this.csv = csv;
    this.rows = rows;
    this.refused = refused;
  }

  @Override
  public double rowsPerSecond() throws Exception {
    platform.database().checkpoint();
    String address = push();
    JsonNode batch =
        Eventually.get(
            "the batch is finished",
            PATIENCE,
            () -> department().get(address).expect(200).json(),
            answer -> FINISHED.contains(answer.path("state").asText()));
    check(batch);
    readOnePage();
    Duration took = Duration.between(time(batch, "receivedAt"), time(batch, "finishedAt"));
    return rows / (took.toNanos() / 1e9);
  }

  private String push() throws FileNotFoundException {
    return department()
        .call(
            "POST",
            CityDataset.BATCHES + "?mode=replace",
            Map.of(
                "Content-Type",
                "text/csv; charset=utf-8",
                "Idempotency-Key",
                "bench-" + UUID.randomUUID(),
                // Asking again and again would be work that is no part of the push
                "Prefer",
                "wait=60"),
            BodyPublishers.ofFile(csv))
        .expect(202, 200)
        .header("Location")
        .orElseThrow(() -> new PlatformException("A push was answered without Location."));
  }

  private void check(JsonNode batch) {
    if (!batch.path("state").asText().equals("RELEASED")
        || batch.path("rowsRead").asLong() != rows
        || batch.path("rowsReleased").asLong() != rows - refused) {
      throw new PlatformException(
          "%d rows read and %d released were expected, but the batch is %s"
              .formatted(rows, rows - refused, batch));
    }
  }

  /** The catalog opens the dataset a moment after its first release. */
  private void readOnePage() {
    long expected = Math.min(PAGE, rows - refused);
    Eventually.get(
        "a page of records can be read",
        Duration.ofSeconds(60),
        () -> platform.client().anonymous().get(CityDataset.RECORDS + "?limit=" + PAGE),
        answer -> answer.status() == 200 && answer.json().size() == expected);
  }

  private PlatformClient.Caller department() {
    return platform.client().asDepartment(CityDataset.UNIT);
  }

  private static OffsetDateTime time(JsonNode batch, String name) {
    return OffsetDateTime.parse(batch.path(name).asText());
  }
}
