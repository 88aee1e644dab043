package city.opendata.local.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir private Path folder;

  @Test
  void deletingFollowsNoLink() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Files.writeString(kept.resolve("file"), "kept");
    Path gone = folder.resolve("gone");
    Files.createDirectories(gone.resolve("deeper"));
    Files.createSymbolicLink(gone.resolve("link"), kept);

    Folders.delete(gone);

    assertThat(gone).doesNotExist();
    assertThat(kept.resolve("file")).hasContent("kept");
  }

  @Test
  void deletingWhatIsMissingIsFine() throws Exception {
    Folders.delete(folder.resolve("missing"));
  }

  @Test
  void aCopyHoldsEverything() throws Exception {
    Path from = folder.resolve("from");
    Files.createDirectories(from.resolve("deeper"));
    Files.writeString(from.resolve("deeper/file"), "content");

    Folders.copy(from, folder.resolve("to"));

    assertThat(folder.resolve("to/deeper/file")).hasContent("content");
  }
}
