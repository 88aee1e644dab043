package city.opendata.local.process;

import city.opendata.local.disk.LogTail;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running child: recorded in its pid file, logged to its file, and watched over. */
public final class ChildProcess {

  /** Everything else stays out, so that a developer's shell cannot change how a part behaves. */
  private static final List<String> INHERITED =
      List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR");

  private final ChildCommand command;
  private final Process process;

  private ChildProcess(ChildCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  /**
   * Starts the command in a session of its own: Ctrl-C reaches this JVM, which stops it in order.
   */
  public static ChildProcess start(ChildCommand command) {
    List<String> line = new ArrayList<>(OwnSession.PREFIX);
    line.addAll(command.command());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(command.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(command.files().log().toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(INHERITED);
    environment.putAll(command.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Watchdog.INSTANCE.watch(process.pid());
      PidFile.at(command.files().pidFile()).write(process.toHandle());
      return new ChildProcess(command, process);
    } catch (IOException e) {
      throw new PlatformException(command.name() + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Runs a command to its end, which also ends with this JVM, and answers its status. */
  public static int run(ChildCommand command) throws InterruptedException {
    ChildProcess child = start(command);
    try {
      return child.process.waitFor();
    } finally {
      child.kill();
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Throws with the end of its log when the child has died. */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new PlatformException(
          "%s ended with status %d; the end of %s says:%n%s%nIts data is in %s: when that is damaged, put a backup back, or start afresh with ./platform reset."
              .formatted(
                  command.name(),
                  process.exitValue(),
                  command.files().log(),
                  LogTail.of(command.files().log(), 15),
                  command.files().data()));
    }
  }

  /** Asks the child to end, and makes it end when its patience is over. */
  public void stop(Signal signal, Duration patience) {
    try {
      List<ProcessHandle> family = family();
      signal.send(process.pid());
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
      }
      finish(family);
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the child and all its own children at once (SIGKILL). */
  public void kill() {
    List<ProcessHandle> family = family();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    finish(family);
  }

  private List<ProcessHandle> family() {
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      return descendants.toList();
    }
  }

  private void finish(List<ProcessHandle> family) {
    process.onExit().join();
    family.forEach(member -> member.onExit().join());
    Watchdog.INSTANCE.forget(process.pid());
    PidFile.at(command.files().pidFile()).delete();
  }
}
