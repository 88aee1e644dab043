package city.opendata.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

  @TempDir private Path folder;

  @Test
  void theRootIsFoundFromAModuleBelowIt() throws Exception {
    Path root = folder.resolve("a folder");
    Path module = Files.createDirectories(root.resolve("deploy/local"));
    Files.createDirectories(root.resolve(".mvn"));
    Files.createFile(root.resolve("platform"));

    assertThat(ProjectFolder.above(module).root()).isEqualTo(root);
  }

  @Test
  void outsideOfACheckoutThereIsNone() {
    assertThatThrownBy(() -> ProjectFolder.above(folder))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining(folder.toString());
  }
}
