package city.opendata.kit.testing;

import city.opendata.local.Parts;
import city.opendata.local.postgres.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL, Kafka and Keycloak for a {@code @QuarkusTest}, started once per test run:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(
 *     value = RealParts.class,
 *     scope = TestResourceScope.GLOBAL,
 *     initArgs = @ResourceArg(name = "database", value = "catalog"))
 * }</pre>
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  /** Settings under which tests find the database as PostgreSQL's superuser. */
  public static final String SUPERUSER = "opendata.testing.superuser";

  private static final String TEST_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private String databaseName = "catalog";
  private @Nullable Parts parts;

  @Override
  public void init(Map<String, String> arguments) {
    databaseName = arguments.getOrDefault("database", databaseName);
  }

  @Override
  public Map<String, String> start() {
    Parts running = Parts.inTemporaryFolder().withPostgres().withKafka().withKeycloak().start();
    parts = running;
    Map<String, String> settings = new HashMap<>();
    addDatabase("quarkus.datasource", running.database(databaseName), settings);
    addDatabase(SUPERUSER, running.postgres().superuser(databaseName), settings);
    settings.put("kafka.bootstrap.servers", running.kafka().bootstrapServers());
    settings.put("quarkus.oidc.auth-server-url", running.keycloak().issuer());
    settings.put("opendata.cursor.key", TEST_KEY);
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.log.console.json.enabled", "false");
    if ("ingestion".equals(databaseName)) {
      addOpenLibrary(running.databases().openLibrary(), settings);
    }
    return settings;
  }

  private static void addDatabase(String source, Database database, Map<String, String> settings) {
    settings.put(source + ".jdbc.url", database.jdbcUrl());
    settings.put(source + ".username", database.username());
    settings.put(source + ".password", database.password());
  }

  private static void addOpenLibrary(Database reader, Map<String, String> settings) {
    addDatabase("quarkus.datasource.open-library", reader, settings);
    settings.put("opendata.object-store.key", TEST_KEY);
    try {
      settings.put(
          "opendata.object-store.folder", Files.createTempDirectory("object-store").toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    if (parts != null) {
      parts.stop();
    }
  }
}
