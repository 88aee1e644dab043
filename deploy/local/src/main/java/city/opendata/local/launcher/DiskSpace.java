package city.opendata.local.launcher;

import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to start where the disk would soon be full. */
final class DiskSpace {

  private static final long MEBI = 1024L * 1024;
  private static final long NEEDED = 2 * 1024 * MEBI;

  private DiskSpace() {}

  static void require(Path folder) {
    try {
      require(folder, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      throw new PlatformException(folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  static void require(Path folder, long usable) {
    if (usable < NEEDED) {
      throw new PlatformException(
          "Only %d MiB are free where %s is, and the platform needs %d MiB: free some space."
              .formatted(usable / MEBI, folder, NEEDED / MEBI));
    }
  }
}
