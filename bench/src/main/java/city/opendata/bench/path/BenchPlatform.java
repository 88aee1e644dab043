package city.opendata.bench.path;

import city.opendata.bench.denominator.BenchDatabase;
import city.opendata.local.Platform;
import city.opendata.local.Progress;
import city.opendata.local.ReferenceData;
import city.opendata.local.client.AccessTokens;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.service.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;

/**
 * The real platform on free ports, as it was packaged, with data of its own that is gone when it
 * stops; it stops with this JVM at the latest.
 */
public final class BenchPlatform implements AutoCloseable {

  /**
   * Superseded releases go at once, as the denominators drop the table of their last turn: new
   * files cost the machine more than the space of old ones.
   */
  private static final Map<String, String> TIDY =
      Map.of("OPENDATA_JANITOR_INTERVAL", "1s", "OPENDATA_JANITOR_KEEP_SUPERSEDED", "0s");

  private final Platform platform;
  private final PlatformClient client;
  private final BenchDatabase database;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AccessTokens tokens;

  private BenchPlatform(Platform platform, PlatformClient client, BenchDatabase database) {
    this.platform = platform;
    this.client = client;
    this.tokens = new AccessTokens(http, URI.create(platform.keycloak().tokenUrl()));
    this.database = database;
  }

  /** Starts everything and makes the dataset and the database to measure with. */
  public static BenchPlatform start(Progress progress) {
    Platform platform = Platform.inTemporaryFolder(Map.of(Service.INGESTION, TIDY));
    platform.start(progress);
    PlatformClient client =
        new PlatformClient(platform.gateway(), URI.create(platform.keycloak().tokenUrl()));
    progress.step("reference data", () -> new ReferenceData(ProjectFolder.find()).load(client));
    progress.step("the dataset approved", new CityDataset(client)::approve);
    return new BenchPlatform(platform, client, BenchDatabase.create(platform.postgres()));
  }

  public Platform platform() {
    return platform;
  }

  public PlatformClient client() {
    return client;
  }

  /** Tokens for those who make their calls themselves. */
  AccessTokens tokens() {
    return tokens;
  }

  /** A database on the platform's own server. */
  public BenchDatabase database() {
    return database;
  }

  @Override
  public void close() {
    try (client;
        http) {
      platform.stop();
    }
  }
}
