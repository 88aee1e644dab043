package city.opendata.local.demo;

import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;

/** What the catalog has heard over Kafka. */
record CatalogEntry(PlatformClient client, Batches batches, StreetsFile file) implements DemoStep {

  @Override
  public String title() {
    return "the public catalog shows it open, with its size and last update";
  }

  @Override
  public String run() {
    JsonNode batch = batches.latestRelease();
    long release = batch.path("release").asLong();
    JsonNode dataset =
        Eventually.get(
            "the catalog has heard of release " + release,
            Duration.ofSeconds(30),
            this::read,
            entry -> entry.path("release").asLong() >= release);
    Check.equal("the dataset's state", "OPEN", dataset.path("state").asText());
    Check.equal("its rows", (long) file.streets().size(), dataset.path("rowCount").asLong());
    Check.equal("its columns", 5L, dataset.path("columnCount").asLong());
    Check.that("its size is known", dataset.path("bytes").asLong() > 0);
    OffsetDateTime pushed = OffsetDateTime.parse(batch.path("receivedAt").asText());
    OffsetDateTime updated = OffsetDateTime.parse(dataset.path("dataUpdatedAt").asText());
    Check.that(
        "its last update (%s) is not before the push (%s)".formatted(updated, pushed),
        !updated.isBefore(pushed));
    return "OPEN, %d rows, %d KiB, release %d"
        .formatted(
            dataset.path("rowCount").asLong(), dataset.path("bytes").asLong() / 1024, release);
  }

  /** As a stranger sees it: not at all until it is open. */
  private JsonNode read() {
    return client.anonymous().get(Registration.PATH).expect(200, 404).json();
  }
}
