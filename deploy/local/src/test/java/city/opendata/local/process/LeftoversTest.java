package city.opendata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir private Path folder;

  @Test
  void aRecordedProcessIsEndedAndNamed() throws Exception {
    Process left = new ProcessBuilder("sleep", "600").start();
    PidFile.at(folder.resolve("kafka.pid")).write(left.toHandle());

    assertThat(Leftovers.end(folder)).containsExactly("kafka");

    assertThat(left.isAlive()).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothingIsEndedWhereNothingWasStarted() {
    assertThat(Leftovers.end(folder.resolve("missing"))).isEmpty();
  }
}
