package city.opendata.ingestion.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetPositionTest {

  @Test
  void whatIsEncodedIsDecoded() {
    KeysetPosition position =
        KeysetPosition.behind(
            "print", Long.MIN_VALUE, Arrays.asList("", null, "a.b\n\"😀'", "长".repeat(101)));

    assertThat(KeysetPosition.decode(position.encode())).isEqualTo(position);
    assertThat(position.encode()).matches("[A-Za-z0-9_.-]+");
  }

  @Test
  void aCursorStaysShortWhateverTheValues() {
    KeysetPosition position =
        KeysetPosition.behind(
            "f".repeat(20), Long.MAX_VALUE, Collections.nCopies(8, "长".repeat(100)));

    assertThat(position.encode()).hasSizeLessThan(1_100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "x.",
        "x.y",
        "x.1.",
        "x.1.z",
        "x.1.v!",
        "x.1.vA",
        "x.1.vAA==AA",
        "x.1.nn",
        "..",
        "x.99999999999999999999",
        "x.1.vAA"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> KeysetPosition.decode(text))
        .isInstanceOf(QueryError.class)
        .hasMessage("bad-cursor");
  }

  @Test
  void noiseNeverThrowsAnythingElse() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("p.1");
      random.ints(random.nextInt(20), 0, 12).forEach(c -> text.append(".vnrA_-=9 é\0".charAt(c)));
      try {
        assertThat(KeysetPosition.decode(text.toString()).row()).isNotNegative();
      } catch (QueryError expected) {
        assertThat(expected.code()).isEqualTo(QueryErrorCode.BAD_CURSOR);
      }
    }
  }
}
