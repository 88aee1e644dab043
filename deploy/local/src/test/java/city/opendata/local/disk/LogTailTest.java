package city.opendata.local.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir private Path folder;

  @Test
  void onlyTheLastLinesOfALongLogAreRead() throws Exception {
    Path log = folder.resolve("part.log");
    Files.writeString(
        log,
        IntStream.range(0, 100_000).mapToObj(n -> "line " + n).collect(Collectors.joining("\n")));

    assertThat(LogTail.of(log, 2)).isEqualTo("line 99998\nline 99999");
  }

  @Test
  void aMissingLogSaysSo() {
    assertThat(LogTail.of(folder.resolve("none.log"), 5)).contains("cannot be read");
  }
}
