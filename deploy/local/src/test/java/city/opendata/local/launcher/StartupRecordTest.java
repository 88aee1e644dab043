package city.opendata.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.Progress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupRecordTest {

  @TempDir private Path folder;

  @Test
  void whatWasRecordedCanBeRead() {
    Path file = folder.resolve("startup");
    StartupRecord startup = new StartupRecord(Progress.SILENT);
    startup.done("PostgreSQL", Duration.ofMillis(2_140));
    startup.done("ready", Duration.ofSeconds(31));

    startup.write(file);

    assertThat(StartupRecord.read(file))
        .containsExactly(
            new StartupRecord.Step(2.1, "PostgreSQL"), new StartupRecord.Step(31, "ready"));
  }
}
