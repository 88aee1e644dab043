package city.opendata.local;

import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The city's units and their targets, loaded through the front door; again changes nothing. */
public record ReferenceData(ProjectFolder project) {

  private static final int UNITS = 68;
  private static final String YEAR = "2023";
  private static final int SUM = 2637;

  /** Loads the units, waits until they have reached evaluation, then loads the targets. */
  public void load(PlatformClient client) {
    client
        .as("city-admin")
        .putCsv("/api/catalog/v1/organisations", file("organisations-2023.csv"))
        .expect(200, 201);
    Eventually.get(
        "evaluation knows " + UNITS + " units",
        Duration.ofSeconds(60),
        () ->
            client
                .as("evaluator")
                .get("/api/evaluation/v1/units?limit=1000")
                .expect(200)
                .json()
                .path("items")
                .size(),
        known -> known == UNITS);
    client
        .as("evaluator")
        .putCsv("/api/evaluation/v1/target-sets/" + YEAR + "?sum=" + SUM, file("targets-2023.csv"))
        .expect(200, 201);
  }

  /** A file of {@code deploy/reference-data}. */
  public byte[] file(String name) {
    Path path = project.root().resolve("deploy/reference-data").resolve(name);
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new PlatformException(path + " cannot be read: " + e.getMessage(), e);
    }
  }
}
