package city.opendata.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Processes that an earlier, killed run has left behind, found by their pid files. */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Leftovers() {}

  /** Ends every process recorded in this folder and answers their names. */
  public static List<String> end(Path run) {
    List<String> ended = new ArrayList<>();
    for (Path file : pidFiles(run)) {
      PidFile pidFile = PidFile.at(file);
      pidFile
          .running()
          .ifPresent(
              process -> {
                end(process);
                ended.add(file.getFileName().toString().replace(".pid", ""));
              });
      pidFile.delete();
    }
    return ended;
  }

  private static List<Path> pidFiles(Path run) {
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(run)) {
      return files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle process) {
    List<ProcessHandle> family;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      family = descendants.toList();
    }
    Ending.of(process, PATIENCE);
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
