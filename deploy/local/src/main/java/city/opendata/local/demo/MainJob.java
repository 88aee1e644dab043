package city.opendata.local.demo;

import city.opendata.local.Progress;
import city.opendata.local.client.PlatformClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The platform's main job: a dataset is registered, approved, pushed, opened, read and scored, all
 * through the gateway. On a platform that has the dataset already it goes on with new pushes.
 */
public final class MainJob implements AutoCloseable {

  private final PlatformClient client;
  private final List<DemoStep> steps;

  /**
   * The main job on the platform behind this gateway.
   *
   * @param streets the bytes of {@code streets.csv}
   */
  public MainJob(URI gateway, URI tokenUrl, byte[] streets, Targets targets) {
    this.client = new PlatformClient(gateway, tokenUrl);
    StreetsFile file = StreetsFile.of(streets);
    Batches batches = new Batches(client);
    this.steps =
        List.of(
            new Registration(client),
            new Review(client),
            new CleanPush(batches, file),
            new BrokenPush(batches, file),
            new CatalogEntry(client, batches, file),
            new PublicQuery(client, file),
            new PagedRead(client, file),
            new Download(client, file),
            new ScoreRun(client, targets),
            new CityBoard(client, targets));
  }

  /** Does every step, checks its result, and throws at the first that is not as it must be. */
  public void run(Progress progress) {
    for (DemoStep step : steps) {
      long start = System.nanoTime();
      String result = step.run();
      progress.done(step.title() + ": " + result, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
