package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyTextTest {

  private final CopyText text = new CopyText();

  @Test
  void writesRowsWithNumberTabsAndLineEnds() {
    text.row(1, new String[] {"a", "b"});
    text.row(22, new String[] {"c", null});

    assertThat(written()).isEqualTo("1\ta\tb\n22\tc\t\\N\n");
  }

  @Test
  void escapesWhatCopyWouldTakeForStructure() {
    text.row(1, new String[] {"a\tb", "c\nd\re", "\\N", "\\.", ""});

    assertThat(written()).isEqualTo("1\ta\\tb\tc\\nd\\re\t\\\\N\t\\\\.\t\n");
  }

  @Test
  void tellsWhereTheValuesBegin() {
    int first = text.row(9, new String[] {"x"});
    int second = text.row(10, new String[] {"y"});

    assertThat(first).isEqualTo(2);
    assertThat(second).isEqualTo(7);
  }

  @Test
  void encodesEveryCharacterAsTheJdkDoes() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String value = randomText(random);
      text.clear();
      text.values(new String[] {value});

      assertThat(written()).isEqualTo(value + "\n");
    }
  }

  @Test
  void growsWithAVeryLongValue() {
    String value = "街".repeat(1_000_000);

    text.values(new String[] {value});

    assertThat(written()).isEqualTo(value + "\n");
  }

  private static String randomText(Random random) {
    StringBuilder value = new StringBuilder();
    int length = random.nextInt(50);
    while (value.length() < length) {
      int c = random.nextInt(0x20, Character.MAX_CODE_POINT + 1);
      if (c != '\\' && !Character.isSurrogate((char) c) || c > Character.MAX_VALUE) {
        value.appendCodePoint(c);
      }
    }
    return value.toString();
  }

  private String written() {
    return new String(text.buffer(), 0, text.size(), StandardCharsets.UTF_8);
  }
}
