package city.opendata.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReadOnceStreamTest {

  /** Two strides and a bit. */
  private static final int SIZE = 9 * 1024 * 1024 + 1;

  private static final Set<String> ON_A_DISK = Set.of("ext4", "xfs", "btrfs");

  @TempDir Path folder;

  private final byte[] content = new byte[SIZE];
  private Path file;

  @BeforeEach
  void write() throws IOException {
    new Random(1).nextBytes(content);
    file = Files.write(folder.resolve("delivery"), content);
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  @Test
  void readsWhatTheFileHas() throws IOException {
    try (InputStream stream = new ReadOnceStream(file)) {
      assertThat(stream.read()).isEqualTo(content[0] & 0xFF);
      assertThat(stream.skip(5_000_000)).isEqualTo(5_000_000);
      assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 5_000_001, SIZE));
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatWasReadIsNotKeptInMemory() throws IOException {
    assumeTrue(ON_A_DISK.contains(Files.getFileStore(file).type()));
    assertThat(isInMemory()).isTrue();

    try (InputStream stream = new ReadOnceStream(file)) {
      stream.readAllBytes();
    }

    assertThat(isInMemory()).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void adviceEndsWithTheFile() {
    PageCache cache = new PageCache(file);

    assertThat(cache.letGo(0, SIZE)).isTrue();
    cache.close();
    cache.close();
    assertThat(cache.letGo(0, SIZE)).isFalse();
  }

  @Test
  void aFileThatIsNotThereTakesNoAdvice() {
    try (PageCache cache = new PageCache(folder.resolve("missing"))) {
      assertThat(cache.letGo(0, SIZE)).isFalse();
    }
  }

  private boolean isInMemory() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena mapping = Arena.ofConfined()) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, SIZE, mapping).isLoaded();
    }
  }
}
