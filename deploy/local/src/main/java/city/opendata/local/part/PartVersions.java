package city.opendata.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The parts' versions, written by the build from the parent pom. */
public record PartVersions(String postgres, String kafka, String keycloak) {

  /** Reads the versions that this build was made for. */
  public static PartVersions load() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(PartVersions.class.getResourceAsStream("/parts.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PartVersions(
        properties.getProperty("postgres.version"),
        properties.getProperty("kafka.version"),
        properties.getProperty("keycloak.version"));
  }
}
