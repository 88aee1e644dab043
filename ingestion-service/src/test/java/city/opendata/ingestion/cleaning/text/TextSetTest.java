package city.opendata.ingestion.cleaning.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSetTest {

  @Test
  void hasWhatItWasMadeOfAndNothingElse() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      Set<String> texts = new HashSet<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        texts.add(text(random));
      }
      TextSet set = TextSet.of(texts);

      for (String text : texts) {
        assertThat(set.contains(text)).as(text).isTrue();
      }
      for (int i = 0; i < 200; i++) {
        String text = text(random);
        assertThat(set.contains(text)).as(text).isEqualTo(texts.contains(text));
      }
    }
  }

  @Test
  void theEmptyTextIsATextToo() {
    assertThat(TextSet.of(List.of("")).contains("")).isTrue();
    assertThat(TextSet.of(List.of("无")).contains("")).isFalse();
    assertThat(TextSet.of(List.of()).contains("")).isFalse();
  }

  @Test
  void looksAtTheSliceAlone() {
    byte[] bytes = "无锡市".getBytes(UTF_8);

    assertThat(TextSet.of(List.of("锡")).contains(bytes, 3, 6)).isTrue();
    assertThat(TextSet.of(List.of("锡")).contains(bytes, 3, 9)).isFalse();
  }

  /** Short ones that often meet, and some that are longer than a length is told apart. */
  private static String text(Random random) {
    int length = random.nextInt(8) == 0 ? 62 + random.nextInt(4) : random.nextInt(4);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("ab无é".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
