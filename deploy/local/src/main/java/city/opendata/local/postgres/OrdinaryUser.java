package city.opendata.local.postgres;

import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How PostgreSQL is run: as it is for an ordinary user. It refuses to run as root, so root runs it
 * in a user namespace of its own, where it sees itself as nobody and root's files stay reachable.
 */
final class OrdinaryUser {

  static final List<String> PREFIX = find();

  private OrdinaryUser() {}

  private static List<String> find() {
    if (!isRoot()) {
      return List.of();
    }
    List<String> prefix = List.of("unshare", "-U");
    if (!works(prefix)) {
      throw new PlatformException(
          "PostgreSQL does not run as root, and this machine allows no user namespaces"
              + " ('unshare -U true' fails): run ./platform as an ordinary user.");
    }
    return prefix;
  }

  private static boolean isRoot() {
    try {
      Path self = Path.of("/proc/self");
      return Files.exists(self)
          ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
          : "root".equals(System.getProperty("user.name"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static boolean works(List<String> prefix) {
    try {
      return new ProcessBuilder(List.of(prefix.getFirst(), prefix.get(1), "true")).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
