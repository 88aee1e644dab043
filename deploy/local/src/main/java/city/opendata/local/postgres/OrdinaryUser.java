package city.opendata.local.postgres;

import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is run: it refuses to run as root, so root runs it as somebody else.
 *
 * @param prefix what stands before a command
 * @param owner the user id that the command's files must belong to
 */
record OrdinaryUser(List<String> prefix, int owner) {

  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /** In a user namespace of its own it sees itself as nobody, and root's files stay reachable. */
  static final OrdinaryUser NAMESPACE = new OrdinaryUser(List.of("unshare", "-U"), ROOT);

  /** Where namespaces are forbidden, as in many containers. */
  static final OrdinaryUser SWITCHED =
      new OrdinaryUser(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

  /** Who runs PostgreSQL's programs on a folder, which is given to them. */
  static OrdinaryUser find(PostgresBinaries binaries, Path folder) {
    int self = userId();
    if (self != ROOT) {
      return new OrdinaryUser(List.of(), self);
    }
    OrdinaryUser user =
        Stream.of(NAMESPACE, SWITCHED)
            .filter(way -> way.runs("true"))
            .findFirst()
            .orElseThrow(
                () ->
                    new PlatformException(
                        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv'"
                            + " works here: run ./platform as an ordinary user."));
    user.own(folder);
    user.requireAccess(binaries, folder);
    return user;
  }

  private void requireAccess(PostgresBinaries binaries, Path folder) {
    if (!runs("test", "-x", binaries.program("postgres"), "-a", "-w", folder.toString())) {
      throw new PlatformException(
          "PostgreSQL does not run as root, and user %d cannot reach %s: run ./platform as an ordinary user, or from a checkout that everyone may enter."
              .formatted(owner, folder));
    }
  }

  /** Gives a file, or a folder with everything in it, to this user. */
  void own(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        if (ownerOf(file) != owner) {
          Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new PlatformException(
          path + " cannot be given to user " + owner + ": " + e.getMessage(), e);
    }
  }

  private static int userId() {
    Path self = Path.of("/proc/self");
    try {
      return Files.exists(self) ? ownerOf(self.toRealPath()) : fromName();
    } catch (IOException e) {
      return fromName();
    }
  }

  private static int ownerOf(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static int fromName() {
    return "root".equals(System.getProperty("user.name")) ? ROOT : NOBODY;
  }

  /** Whether a command can be run so, and succeeds. */
  boolean runs(String... command) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(List.of(command));
    try {
      return new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
