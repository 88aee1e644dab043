package city.opendata.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  private ObjectStore store;
  private final UUID name = UUID.randomUUID();

  @BeforeEach
  void open() {
    store = new ObjectStore(folder, new DataKey(KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 131_071, 131_072, 1_000_000, 9_000_000})
  void givesBackWhatWasWritten(int size) throws IOException {
    byte[] content = randomBytes(size);

    StoredObject stored = write(name, content);

    assertThat(read(name)).isEqualTo(content);
    assertThat(stored.bytes()).isEqualTo(size);
  }

  @Test
  void hashesTheContent() throws IOException {
    StoredObject stored = write(name, "abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(stored.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void keepsNothingReadableOnDisk() throws IOException {
    write(name, "荣巷街道 荣巷街道".getBytes(StandardCharsets.UTF_8));

    assertThat(Files.readString(onlyFile(), StandardCharsets.ISO_8859_1))
        .doesNotContain(
            new String("荣巷".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  @Test
  void anUnfinishedObjectDoesNotExist() throws IOException {
    try (ObjectWriter writer = store.create(name)) {
      writer.write(new byte[1000], 0, 1000);
    }

    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> store.open(name)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAChangedObject() throws IOException {
    write(name, randomBytes(500_000));
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    bytes[300_000] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> read(name)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesACutObject() throws IOException {
    write(name, randomBytes(500_000));
    Path file = onlyFile();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 400_000));

    assertThatThrownBy(() -> read(name)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAnObjectInAnothersPlace() throws IOException {
    write(name, randomBytes(100));
    UUID other = UUID.fromString(name.toString().substring(0, 35) + otherDigit());
    Files.move(onlyFile(), onlyFile().resolveSibling(other.toString()));

    assertThatThrownBy(() -> read(other)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAnObjectUnderAnotherKey() throws IOException {
    write(name, randomBytes(100));
    byte[] other = new byte[32];
    other[0] = 1;
    store = new ObjectStore(folder, new DataKey(Base64.getEncoder().encodeToString(other)));

    assertThatThrownBy(() -> read(name)).isInstanceOf(IOException.class);
  }

  @Test
  void listsFinishedObjectsAndDeletesUnfinishedOnesByAge() throws IOException {
    write(name, randomBytes(10));
    UUID unfinished = UUID.randomUUID();
    try (ObjectWriter writer = store.create(unfinished)) {
      writer.write(new byte[10], 0, 10);

      assertThat(finishedBefore(Instant.now().minusSeconds(60))).isEmpty();
      assertThat(store.deleteUnfinishedBefore(Instant.now().minusSeconds(60))).isZero();
      assertThat(finishedBefore(Instant.now().plusSeconds(60))).containsExactly(name);
      assertThat(store.deleteUnfinishedBefore(Instant.now().plusSeconds(60))).isOne();
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void deletingTwiceIsFine() throws IOException {
    write(name, randomBytes(10));

    store.delete(name);
    store.delete(name);

    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64"})
  void refusesAKeyOfTheWrongLength(String key) {
    assertThatThrownBy(() -> new DataKey(key)).isInstanceOf(IllegalArgumentException.class);
  }

  private char otherDigit() {
    return name.toString().endsWith("0") ? '1' : '0';
  }

  private List<UUID> finishedBefore(Instant instant) throws IOException {
    try (Stream<UUID> objects = store.finishedBefore(instant)) {
      return objects.toList();
    }
  }

  private StoredObject write(UUID object, byte[] content) throws IOException {
    try (ObjectWriter writer = store.create(object)) {
      for (int from = 0; from < content.length; from += 10_000) {
        writer.write(content, from, Math.min(10_000, content.length - from));
      }
      return writer.finish();
    }
  }

  private byte[] read(UUID object) throws IOException {
    try (InputStream in = store.open(object)) {
      return in.readAllBytes();
    }
  }

  private Path onlyFile() throws IOException {
    return files().getFirst();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static byte[] randomBytes(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
