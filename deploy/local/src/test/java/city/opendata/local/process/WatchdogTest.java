package city.opendata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.PartFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM is started that starts a child, and is then killed. */
class WatchdogTest {

  @TempDir private Path folder;

  @Test
  void aChildDoesNotOutliveAKilledJvm() throws Exception {
    Process jvm =
        new ProcessBuilder(
                JavaCommand.path(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ProcessHandle child = ProcessHandle.of(Long.parseLong(firstLine(jvm))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    jvm.destroyForcibly().waitFor();

    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader reader = process.inputReader()) {
      return reader.readLine();
    }
  }

  /** The JVM that is killed. */
  static final class Parent {

    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      ChildProcess child =
          ChildProcess.start(
              new ChildCommand(
                  List.of("sleep", "600"), Map.of(), folder, PartFiles.of(folder, "child")));
      System.out.println(child.pid());
      Thread.sleep(600_000);
    }
  }
}
