package city.opendata.local.process;

import city.opendata.local.disk.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process's id and start time on disk. The time tells the process from a later one that was given
 * the same id.
 */
public record PidFile(Path path) {

  /**
   * The start time is computed from the boot time, which clocks correct by fractions of seconds.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  /** The pid file at this path, which need not exist. */
  public static PidFile at(Path path) {
    return new PidFile(path);
  }

  /** Records a process, replacing whatever was recorded before. */
  public void write(ProcessHandle process) throws IOException {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    AtomicFile.write(path, List.of(process.pid() + " " + started));
  }

  /** The recorded process, when that very process still runs. */
  public Optional<ProcessHandle> running() {
    try {
      List<String> words = List.of(Files.readString(path).strip().split(" "));
      if (words.size() != 2) {
        return Optional.empty();
      }
      Instant started = Instant.ofEpochMilli(Long.parseLong(words.get(1)));
      return ProcessHandle.of(Long.parseLong(words.getFirst()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, started));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(expected, actual).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }

  /** Forgets the process. */
  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
