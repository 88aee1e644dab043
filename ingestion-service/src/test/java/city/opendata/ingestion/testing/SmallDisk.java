package city.opendata.ingestion.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real file system of a few MiB that can be filled. Tests that need one are for Linux. */
public final class SmallDisk implements AutoCloseable {

  private static final int MEBIBYTE = 1 << 20;
  private static final List<List<String>> WAYS = List.of(List.of(), List.of("sudo", "-n"));

  private final Path folder;
  private final List<String> way;
  private final Path filler;

  private SmallDisk(Path folder, List<String> way) {
    this.folder = folder;
    this.way = way;
    this.filler = folder.resolve("filler");
  }

  /** Hides a folder behind an empty file system; skips the test where nobody may do that. */
  public static SmallDisk over(Path folder, int mebibytes) {
    String options = "size=%dm,mode=0700,uid=%d".formatted(mebibytes, owner(folder));
    for (List<String> way : WAYS) {
      if (runs(way, "mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())) {
        return new SmallDisk(folder, way);
      }
    }
    assumeTrue(false, "A small file system cannot be mounted here: it takes root or sudo on Linux");
    throw new AssertionError();
  }

  public Path folder() {
    return folder;
  }

  /** Takes all room but some. */
  public void fill(int mebibytesLeft) {
    try (OutputStream out = Files.newOutputStream(filler)) {
      long left = Files.getFileStore(folder).getUsableSpace() - (long) mebibytesLeft * MEBIBYTE;
      byte[] some = new byte[4096];
      for (; left > 0; left -= some.length) {
        out.write(some);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Gives back what {@link #fill} took. */
  public void makeRoom() {
    try {
      Files.delete(filler);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    if (!runs(way, "umount", "-l", folder.toString())) {
      throw new AssertionError(folder + " is still mounted");
    }
  }

  private static int owner(Path folder) {
    try {
      return (int) Files.getAttribute(folder, "unix:uid");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean runs(List<String> way, String... command) {
    List<String> line = new ArrayList<>(way);
    line.addAll(List.of(command));
    try {
      return new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
