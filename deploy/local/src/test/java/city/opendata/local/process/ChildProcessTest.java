package city.opendata.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.local.part.PartFiles;
import city.opendata.local.part.PlatformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir private Path folder;

  private ChildProcess start(String script) {
    return ChildProcess.start(
        new ChildCommand(
            List.of("sh", "-c", script),
            Map.of("GIVEN", "something"),
            folder,
            PartFiles.of(folder, "child")));
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("logs/child.log"));
  }

  @Test
  void stoppingIsAskingFirst() throws Exception {
    ChildProcess child =
        start("trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.1; done");
    Readiness.await("child", child, Duration.ofSeconds(10), () -> log().contains("up"));

    child.stop(Signal.TERM, Duration.ofSeconds(10));

    assertThat(child.isAlive()).isFalse();
    assertThat(log()).contains("asked");
    assertThat(folder.resolve("run/child.pid")).doesNotExist();
  }

  @Test
  void aChildThatDoesNotListenIsKilledWithItsOwnChildren() throws Exception {
    ChildProcess child = start("trap '' TERM; sleep 600 & echo up; wait; sleep 600");
    Readiness.await("child", child, Duration.ofSeconds(10), () -> log().contains("up"));
    List<ProcessHandle> grandchildren =
        ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();

    child.stop(Signal.TERM, Duration.ofMillis(300));

    assertThat(child.isAlive()).isFalse();
    assertThat(grandchildren).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aChildThatDiesIsReportedWithTheEndOfItsLog() {
    ChildProcess child = start("echo the reason; exit 7");

    assertThatThrownBy(() -> Readiness.await("child", child, Duration.ofSeconds(10), () -> false))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("status 7")
        .hasMessageContaining("the reason")
        .hasMessageContaining(folder.resolve("child").toString())
        .hasMessageContaining("./platform reset");
    child.kill();
  }

  @Test
  void aChildSeesLittleOfTheEnvironment() throws Exception {
    ChildProcess child = start("env; echo end");
    Readiness.await("child", child, Duration.ofSeconds(10), () -> log().contains("end"));

    assertThat(log()).contains("GIVEN=something", "PATH=").doesNotContain("JAVA_HOME", "MAVEN");
    child.kill();
  }
}
