package city.opendata.local.demo;

import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What the catalog has heard over Kafka. */
record CatalogEntry(PlatformClient client, Batches batches, StreetsFile file) implements DemoStep {

  @Override
  public String title() {
    return "the catalog shows it open, with its size";
  }

  @Override
  public String run() {
    long latest = latestRelease();
    JsonNode dataset =
        Eventually.get(
            "the catalog has heard of release " + latest,
            Duration.ofSeconds(30),
            this::read,
            entry -> entry.path("release").asLong() >= latest);
    Check.equal("the dataset's state", "OPEN", dataset.path("state").asText());
    Check.equal("its rows", (long) file.streets().size(), dataset.path("rowCount").asLong());
    Check.equal("its columns", 5L, dataset.path("columnCount").asLong());
    Check.that("its size is known", dataset.path("bytes").asLong() > 0);
    Check.that("its last update is known", dataset.path("dataUpdatedAt").isTextual());
    return "OPEN, %d rows, %d KiB, release %d"
        .formatted(
            dataset.path("rowCount").asLong(),
            dataset.path("bytes").asLong() / 1024,
            dataset.path("release").asLong());
  }

  private JsonNode read() {
    return client.as(Registration.STEWARD).get(Registration.PATH).expect(200).json();
  }

  private long latestRelease() {
    long latest = 0;
    for (JsonNode batch : batches.get(Batches.PATH + "?limit=1000").path("items")) {
      latest = Math.max(latest, batch.path("release").asLong());
    }
    Check.that("the department system sees its releases", latest > 0);
    return latest;
  }
}
