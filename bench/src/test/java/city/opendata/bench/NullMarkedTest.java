package city.opendata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NullAway checks only {@code @NullMarked} packages. */
class NullMarkedTest {

  @Test
  void everyMainPackageIsNullMarked() throws IOException {
    Path sources = ProjectFolder.find().root().resolve("bench/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();

      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(
              one ->
                  assertThat(one.resolve("package-info.java")).content().contains("@NullMarked\n"));
    }
  }
}
