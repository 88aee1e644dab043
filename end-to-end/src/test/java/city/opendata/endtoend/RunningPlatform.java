package city.opendata.endtoend;

import city.opendata.local.Platform;
import city.opendata.local.Progress;
import city.opendata.local.client.PlatformClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One platform for all tests of this module, started by the first that asks for it. */
final class RunningPlatform {

  private static @Nullable Platform platform;

  private RunningPlatform() {}

  static synchronized Platform get() {
    if (platform == null) {
      Platform starting = Platform.inTemporaryFolder();
      starting.start(Progress.SILENT);
      platform = starting;
    }
    return platform;
  }

  /** A client of its gateway. */
  static PlatformClient client() {
    return new PlatformClient(get().gateway(), URI.create(get().keycloak().tokenUrl()));
  }
}
