package city.opendata.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {

  private static final long GIBI = 1024L * 1024 * 1024;

  @Test
  void tooLittleSpaceIsToldWithFigures() {
    assertThatThrownBy(() -> DiskSpace.require(Path.of("data"), GIBI))
        .hasMessageContaining("1024 MiB")
        .hasMessageContaining("2048 MiB");
  }

  @Test
  void enoughSpaceIsFine() {
    assertThatCode(() -> DiskSpace.require(Path.of("data"), 2 * GIBI)).doesNotThrowAnyException();
  }
}
