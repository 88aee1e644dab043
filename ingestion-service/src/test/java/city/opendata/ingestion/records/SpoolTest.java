package city.opendata.ingestion.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 100, 101, 10_000})
  void givesBackWhatWasWrittenWhereverItLies(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(1).nextBytes(content);
    try (Spool spool = new Spool(100)) {
      for (int from = 0; from < size; from += 33) {
        spool.write(content, from, Math.min(33, size - from));
      }

      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      spool.writeTo(copy);

      assertThat(copy.toByteArray()).isEqualTo(content);
      assertThat(spool.length()).isEqualTo(size);
    }
  }
}
