package city.opendata.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdinaryUserTest {

  @TempDir private Path folder;

  @BeforeEach
  void onlyRootNeedsSomebodyElse() {
    assumeTrue("root".equals(System.getProperty("user.name")));
  }

  @Test
  void aSwitchedUserIsNotRootAndReachesWhatItIsGiven() throws Exception {
    assumeTrue(OrdinaryUser.SWITCHED.runs("true"));
    // Given
    Path own =
        Files.createDirectory(
            folder.resolve("own"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    // When
    OrdinaryUser.SWITCHED.own(own);

    // Then
    assertThat(OrdinaryUser.SWITCHED.runs("sh", "-c", "[ $(id -u) != 0 ]")).isTrue();
    assertThat(OrdinaryUser.SWITCHED.runs("test", "-w", own.toString())).isTrue();
    assertThat(OrdinaryUser.SWITCHED.runs("test", "-w", folder.toString())).isFalse();
  }

  @Test
  void aFolderComesBackToRootWithEverythingInIt() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    OrdinaryUser.SWITCHED.own(folder);

    OrdinaryUser.NAMESPACE.own(folder);

    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(0);
  }
}
