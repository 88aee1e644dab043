package city.opendata.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;
  @TempDir private Path other;

  @Test
  void aSecretIsMadeOnceAndKept() {
    String password = new Secrets(folder).password("catalog");

    assertThat(new Secrets(folder).password("catalog")).isEqualTo(password);
    assertThat(password).matches("[A-Za-z0-9_-]{32}");
  }

  @Test
  void everySecretIsAnother() {
    Secrets secrets = new Secrets(folder);

    assertThat(secrets.password("catalog")).isNotEqualTo(secrets.password("ingestion"));
    assertThat(secrets.password("catalog")).isNotEqualTo(new Secrets(other).password("catalog"));
  }

  @Test
  void aKeyHas256Bits() {
    assertThat(Base64.getDecoder().decode(new Secrets(folder).key("cursor"))).hasSize(32);
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws Exception {
    new Secrets(folder).key("cursor");

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
        .isEqualTo("rw-------");
  }
}
