package city.opendata.ingestion.store;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Objects in a local folder, encrypted with streaming AES-GCM. An object is bound to its name, so
 * that one put in another's place is not read as that one; a changed or cut one is not read at all.
 */
public final class ObjectStore {

  private static final int SEGMENT_BYTES = 128 * 1024;
  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final StreamingAead cipher;

  public ObjectStore(Path folder, DataKey key) {
    try {
      this.folder = Files.createDirectories(folder);
      this.cipher =
          new AesGcmHkdfStreaming(
              key.derive("objects"), "HmacSha256", DataKey.BYTES, SEGMENT_BYTES, 0);
    } catch (IOException unusable) {
      throw new IllegalStateException("No object store at " + folder, unusable);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("AES-GCM is not available", missing);
    }
  }

  /** Begins an object, which exists once it is finished. */
  public ObjectWriter create(UUID name) throws IOException {
    Path target = path(name);
    Path drawer = drawer(name);
    if (!Files.isDirectory(drawer)) {
      Files.createDirectories(drawer);
      sync(folder);
    }
    Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    return new ObjectWriter(unfinished, target, cipher, associatedData(name));
  }

  /** A fresh stream over an object's content. */
  public InputStream open(UUID name) throws IOException {
    InputStream encrypted = new ReadOnceStream(path(name));
    try {
      return cipher.newDecryptingStream(encrypted, associatedData(name));
    } catch (GeneralSecurityException | IOException unreadable) {
      encrypted.close();
      throw new IOException("Object " + name + " is not readable", unreadable);
    }
  }

  /** Removes an object, if it is there. */
  public void delete(UUID name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  /** The objects that were last written before an instant; close the stream. */
  public Stream<UUID> finishedBefore(Instant instant) throws IOException {
    return Files.walk(folder, 2)
        .filter(file -> !isUnfinished(file) && isOlder(file, instant))
        .flatMap(file -> name(file).stream());
  }

  /** Removes what was begun and not written to since an instant; returns how many there were. */
  public int deleteUnfinishedBefore(Instant instant) throws IOException {
    int deleted = 0;
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (isUnfinished(file) && isOlder(file, instant) && Files.deleteIfExists(file)) {
          deleted++;
        }
      }
    }
    return deleted;
  }

  /** Makes what was put into a folder survive a power cut. */
  static void sync(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  private Path path(UUID name) {
    return drawer(name).resolve(name.toString());
  }

  /** A folder of many files is slow: there are 256 of them. */
  private Path drawer(UUID name) {
    return folder.resolve(name.toString().substring(0, 2));
  }

  private static byte[] associatedData(UUID name) {
    return name.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static boolean isUnfinished(Path file) {
    return String.valueOf(file.getFileName()).endsWith(UNFINISHED);
  }

  /** A file that vanishes meanwhile is not older. */
  private static boolean isOlder(Path file, Instant instant) {
    try {
      return Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(instant);
    } catch (IOException vanished) {
      return false;
    }
  }

  private static Optional<UUID> name(Path file) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(file.getFileName())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
