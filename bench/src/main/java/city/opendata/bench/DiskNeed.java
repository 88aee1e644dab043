package city.opendata.bench;

import city.opendata.bench.measure.Measure;
import city.opendata.bench.pairs.Pairs;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to begin what would fill the disk. */
final class DiskNeed {

  private static final long MEBI = 1024L * 1024;
  private static final long BASE = 2_048 * MEBI;

  /** A row in a file. */
  private static final long FILE_BYTES = 220;

  /** A row pushed once: stored, logged, and in a release that stays for an hour. */
  private static final long PUSH_BYTES = 700;

  private static final int SCALE = 10;

  private DiskNeed() {}

  static void require(Path folder, Arguments arguments) throws IOException {
    require(folder, bytes(arguments), Files.getFileStore(folder).getUsableSpace());
  }

  static void require(Path folder, long needed, long usable) {
    if (usable < needed) {
      throw new PlatformException(
          "Only %d MiB are free where %s is, and up to %d MiB are needed: free some space, or take fewer --rows or --pairs."
              .formatted(usable / MEBI, folder, needed / MEBI));
    }
  }

  static long bytes(Arguments arguments) {
    long bytes = BASE;
    for (Measure measure : arguments.measures()) {
      bytes +=
          switch (measure) {
            case COPY, BAD_ROWS ->
                arguments.rows() * (FILE_BYTES + PUSH_BYTES * (arguments.pairs() + Pairs.WARM_UPS));
            case CLEANER -> arguments.rows() * FILE_BYTES;
            case SCALE -> arguments.rows() * FILE_BYTES * SCALE;
            case SINGLE_ROWS -> 0;
          };
    }
    return bytes;
  }
}
