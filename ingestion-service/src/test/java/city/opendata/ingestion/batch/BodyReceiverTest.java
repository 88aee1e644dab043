package city.opendata.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.store.DataKey;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyReceiverTest {

  private static final int LARGEST = 1_000;

  @TempDir Path folder;

  private BodyReceiver receiver;

  @BeforeEach
  void open() {
    DataKey key = new DataKey(Base64.getEncoder().encodeToString(new byte[32]));
    MemorySize largest = new MemorySize(BigInteger.valueOf(LARGEST));
    receiver = new BodyReceiver(new ObjectStore(folder, key), () -> largest);
  }

  @Test
  void storesABodyUpToTheLimit() {
    assertThat(receive(body(LARGEST), -1)).isNull();
    assertThat(receive(body(LARGEST), LARGEST)).isNull();
  }

  @Test
  void countsABodyThatDoesNotSayItsLength() throws IOException {
    assertThat(receive(body(LARGEST + 1), -1)).isEqualTo(KitProblem.BODY_TOO_LARGE);
    assertThat(files()).isZero();
  }

  @Test
  void refusesATooLargeBodyBeforeReadingIt() throws IOException {
    InputStream unreadable = new ByteArrayInputStream(new byte[0]);

    assertThat(receive(unreadable, LARGEST + 1)).isEqualTo(KitProblem.BODY_TOO_LARGE);
    assertThat(files()).isZero();
  }

  @Test
  void refusesNothing() throws IOException {
    assertThat(receive(body(0), 0)).isEqualTo(IngestionProblem.EMPTY_BODY);
    assertThat(files()).isZero();
  }

  @Test
  void keepsNothingOfABodyThatBreaksOff() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            body(500),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });

    assertThat(receive(broken, -1)).isEqualTo(IngestionProblem.INCOMPLETE_BODY);
    assertThat(files()).isZero();
  }

  @Test
  void keepsNothingOfABodyThatEndsEarly() throws IOException {
    assertThat(receive(body(500), 501)).isEqualTo(IngestionProblem.INCOMPLETE_BODY);
    assertThat(files()).isZero();
  }

  private @Nullable ProblemType receive(InputStream body, long declared) {
    try {
      receiver.receive(UUID.randomUUID(), body, declared);
      return null;
    } catch (ProblemException problem) {
      return problem.type();
    }
  }

  private static InputStream body(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
