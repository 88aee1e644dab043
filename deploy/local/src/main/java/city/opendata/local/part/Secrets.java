package city.opendata.local.part;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * An installation's passwords and keys: random, made when first asked for, and kept in a file that
 * only its owner may read.
 */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 24;
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final Properties known = new Properties();

  /** The secrets of the installation in this folder. */
  public Secrets(Path installation) {
    this.file = installation.resolve("secrets.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        known.load(in);
      } catch (IOException e) {
        throw new PlatformException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  /** A password of letters, digits, '-' and '_'. */
  public String password(String name) {
    return secret(name + ".password", PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding());
  }

  /** A 256-bit key in base64. */
  public String key(String name) {
    return secret(name + ".key", KEY_BYTES, Base64.getEncoder());
  }

  private synchronized String secret(String name, int length, Base64.Encoder encoder) {
    String value = known.getProperty(name);
    if (value == null) {
      byte[] bytes = new byte[length];
      RANDOM.nextBytes(bytes);
      value = encoder.encodeToString(bytes);
      known.setProperty(name, value);
      save();
    }
    return value;
  }

  private void save() {
    try {
      Path unfinished = Files.createTempFile(file.getParent(), "secrets", ".new", ownerOnly());
      try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
        known.store(out, "Secrets of this installation. Keep them to yourself.");
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PlatformException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
