package city.opendata.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, found from whichever module a test runs in. */
public final class ProjectFiles {

  private ProjectFiles() {}

  /** A file or folder below the project's root. */
  public static Path find(String path) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("contracts/events"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("No contracts/ folder above the working directory");
    }
    return folder.resolve(path);
  }
}
