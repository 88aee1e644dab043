package city.opendata.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.PartVersions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresFolderTest {

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "no number\n", "1\n"})
  void aLockThatNoServerHoldsIsRemoved(String content) throws Exception {
    // Given
    PostgresFolder folder = new PostgresFolder(home);
    Files.createDirectory(folder.data());
    Files.writeString(folder.data().resolve("PG_VERSION"), majorVersion() + "\n");
    Path lock = Files.writeString(folder.data().resolve("postmaster.pid"), content);

    // When
    folder.prepare(
        new PostgresBinaries(home), new OrdinaryUser(List.of(), 0), "postgres", "not used");

    // Then
    assertThat(lock).doesNotExist();
  }

  private static String majorVersion() {
    return PartVersions.load().postgres().replaceAll("\\..*", "");
  }
}
