package city.opendata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {

  @TempDir private Path folder;

  @Test
  void aRecordedProcessIsFoundWhileItRuns() throws Exception {
    PidFile file = PidFile.at(folder.resolve("this.pid"));

    file.write(ProcessHandle.current());

    assertThat(file.running()).contains(ProcessHandle.current());
  }

  @Test
  void aLaterProcessOfTheSameIdIsSomeoneElse() throws Exception {
    PidFile file = PidFile.at(folder.resolve("old.pid"));
    Files.writeString(file.path(), ProcessHandle.current().pid() + " 1000000000000\n");

    assertThat(file.running()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "x y", "1 2 3", "-5 0"})
  void aDamagedFileRecordsNobody(String content) throws Exception {
    PidFile file = PidFile.at(folder.resolve("damaged.pid"));
    Files.writeString(file.path(), content);

    assertThat(file.running()).isEmpty();
  }

  @Test
  void aMissingFileRecordsNobody() {
    assertThat(PidFile.at(folder.resolve("none.pid")).running()).isEmpty();
  }
}
