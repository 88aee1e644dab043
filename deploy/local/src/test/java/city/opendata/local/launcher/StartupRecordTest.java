package city.opendata.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.local.Progress;
import city.opendata.local.part.PlatformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"", "2.1", "2.1\tPostgreSQL\n", "x\tready\n", "\n"})
  void aCutFileIsToldWithTheWayOut(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("startup"), content);

    assertThatThrownBy(() -> StartupRecord.read(file))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("./platform up");
  }
}
