package city.opendata.local;

import city.opendata.local.disk.Folders;
import city.opendata.local.process.Leftovers;
import city.opendata.local.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one run, which names its owner so that a later run can clean up after a killed one.
 */
public record TemporaryFolder(Path path) {

  private static final String PREFIX = "opendata-parts-";
  private static final String OWNER = "owner.pid";

  /** A new folder; what killed runs left behind goes. */
  public static TemporaryFolder create() {
    try {
      Path parent = Path.of(System.getProperty("java.io.tmpdir"));
      cleanAfterTheKilled(parent);
      // The owner is recorded before the folder gets the name that cleaners look for.
      Path unfinished = Files.createTempDirectory(parent, "new-" + PREFIX);
      PidFile.at(unfinished.resolve(OWNER)).write(ProcessHandle.current());
      Path named = parent.resolve(unfinished.getFileName().toString().substring("new-".length()));
      return new TemporaryFolder(Files.move(unfinished, named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it with everything in it. */
  public void delete() {
    try {
      Folders.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cleanAfterTheKilled(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(parent)) {
      folders =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
              .filter(entry -> Files.exists(entry.resolve(OWNER)))
              .filter(entry -> PidFile.at(entry.resolve(OWNER)).running().isEmpty())
              .toList();
    }
    for (Path folder : folders) {
      Leftovers.end(folder.resolve("run"));
      Folders.delete(folder);
    }
  }
}
