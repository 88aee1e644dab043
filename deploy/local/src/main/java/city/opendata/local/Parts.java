package city.opendata.local;

import city.opendata.local.kafka.KafkaBroker;
import city.opendata.local.keycloak.KeycloakServer;
import city.opendata.local.part.Part;
import city.opendata.local.postgres.Database;
import city.opendata.local.postgres.Databases;
import city.opendata.local.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.List;

/**
 * Real servers that run for a while: started together, stopped together.
 *
 * <pre>{@code
 * try (Parts parts = Parts.inTemporaryFolder().withPostgres().withKafka().start()) {
 *   Database database = parts.database("catalog");
 *   String brokers = parts.kafka().bootstrapServers();
 * }
 * }</pre>
 *
 * They stop with this JVM, and leave nothing running, when nobody closes them.
 */
public final class Parts implements AutoCloseable {

  private final Installation installation;
  private final List<Part> started;
  private final TemporaryFolder folder;

  Parts(Installation installation, List<Part> started, TemporaryFolder folder) {
    this.installation = installation;
    this.started = List.copyOf(started);
    this.folder = folder;
  }

  /** Parts on free ports whose data is gone when they stop. */
  public static PartsBuilder inTemporaryFolder() {
    return new PartsBuilder();
  }

  public PostgresServer postgres() {
    return require(installation.postgres());
  }

  public KafkaBroker kafka() {
    return require(installation.kafka());
  }

  public KeycloakServer keycloak() {
    return require(installation.keycloak());
  }

  /** One of {@link Databases#NAMES}, as its owner. */
  public Database database(String name) {
    return databases().get(name);
  }

  /** The databases, to make more of them. */
  public Databases databases() {
    require(installation.postgres());
    return installation.databases();
  }

  /** Where the parts keep their data. */
  Path folder() {
    return folder.path();
  }

  private <P extends Part> P require(P part) {
    if (!started.contains(part)) {
      throw new IllegalStateException(
          part.name() + " was not asked for: add with" + part.name() + "() before start()");
    }
    return part;
  }

  /** Stops what was started, the last first, and deletes its data. */
  public void stop() {
    started.reversed().forEach(Part::stop);
    folder.delete();
  }

  @Override
  public void close() {
    stop();
  }
}
