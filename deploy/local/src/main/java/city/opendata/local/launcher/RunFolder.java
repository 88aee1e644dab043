package city.opendata.local.launcher;

import city.opendata.local.disk.AtomicFile;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.Leftovers;
import city.opendata.local.process.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a launcher keeps in {@code .data/run}, for other launchers to find it by. */
final class RunFolder {

  static final String LAUNCHER = "launcher";

  private final Path folder;
  private @Nullable FileLock claim;

  RunFolder(ProjectFolder project) {
    this.folder = project.data().resolve("run");
  }

  /**
   * Makes this JVM the one that runs the platform. The system frees the claim when the JVM is gone,
   * however it went.
   *
   * @return false when another JVM has it
   */
  boolean claim() {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      claim = channel.tryLock();
      if (claim == null) {
        channel.close();
      }
      return claim != null;
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Ends what a killed launcher has left running; only the holder of the claim may. */
  List<String> endLeftovers() {
    return Leftovers.end(folder);
  }

  /** Tells other launchers where to find this one and its platform. */
  void announce(Ports ports) {
    try {
      Files.deleteIfExists(readyFile());
      AtomicFile.write(portsFile(), ports.asOptions());
      pidFile(LAUNCHER).write(ProcessHandle.current());
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Tells other launchers that the platform has started and that its first demo is over. */
  void announceReady() {
    try {
      AtomicFile.write(readyFile(), List.of());
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Whether the platform of the announced launcher can be used. */
  boolean isReady() {
    return Files.exists(readyFile());
  }

  void withdraw() {
    pidFile(LAUNCHER).delete();
  }

  /** The launcher that runs the platform now. */
  Optional<ProcessHandle> launcher() {
    return pidFile(LAUNCHER).running();
  }

  /** A part that runs now, by its short name. */
  Optional<ProcessHandle> running(String name) {
    return pidFile(name).running();
  }

  /** The ports of the platform that was started last. */
  Ports ports() {
    try {
      return Ports.chosen(Files.readAllLines(portsFile()), Map.of());
    } catch (IOException e) {
      throw new PlatformException("No platform has been started here: ./platform up", e);
    }
  }

  private PidFile pidFile(String name) {
    return PidFile.at(folder.resolve(name + ".pid"));
  }

  private Path readyFile() {
    return folder.resolve("ready");
  }

  private Path portsFile() {
    return folder.resolve("ports");
  }

  private PlatformException cannotWrite(IOException e) {
    return new PlatformException(folder + " cannot be written: " + e.getMessage(), e);
  }
}
