package city.opendata.local.part;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the checkout, wherever below it this JVM works. */
public record ProjectFolder(Path root) {

  /**
   * Walks up from the working directory to the folder that has {@code platform} and {@code .mvn}.
   */
  public static ProjectFolder find() {
    return above(Path.of("").toAbsolutePath());
  }

  static ProjectFolder above(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("platform"))
          && Files.isDirectory(folder.resolve(".mvn"))) {
        return new ProjectFolder(folder);
      }
    }
    throw new PlatformException(
        "No project folder (with 'platform' and '.mvn') at or above "
            + start
            + ": work inside it.");
  }

  /**
   * Where the parts' own programs are laid out, shared by everything that runs in this checkout.
   */
  public Path parts() {
    return root.resolve(".parts");
  }

  /** Where {@code ./platform up} keeps its data. */
  public Path data() {
    return root.resolve(".data");
  }
}
