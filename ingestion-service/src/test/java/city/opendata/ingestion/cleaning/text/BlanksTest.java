package city.opendata.ingestion.cleaning.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {" 值", "值\t", "\u00A0值", "值\u3000", "\u200B值\u200D", "\uFEFF值", "\u2060值\r\n"})
  void everyKindOfBlankIsStripped(String value) {
    assertThat(Blanks.strip(value)).isEqualTo("值");
    assertThat(stripped(value)).isEqualTo("值");
  }

  @Test
  void onlyBlanksStripToNothing() {
    assertThat(Blanks.strip("\u3000\u00A0 \u200B")).isEmpty();
    assertThat(stripped("\u3000\u00A0 \u200B")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖㳇镇", "𠮷", "a b", "a\u3000b", "，", "", "é", "\uFFFD"})
  void whatHasNoBlankAtItsEndsIsLeftAlone(String value) {
    assertThat(Blanks.strip(value)).isEqualTo(value);
    assertThat(stripped(value)).isEqualTo(value);
  }

  /** Every character there is, alone and around another. */
  @Test
  void slicesAreStrippedAsStringsAre() {
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        boolean blank = Blanks.isBlank(c);
        String character = Character.toString(c);

        assertThat(stripped(character)).isEqualTo(blank ? "" : character);
        assertThat(stripped(character + "值" + character))
            .isEqualTo(blank ? "值" : character + "值" + character);
      }
    }
  }

  private static String stripped(String value) {
    byte[] bytes = ("[" + value + "]").getBytes(UTF_8);
    int start = Blanks.skip(bytes, 1, bytes.length - 1);
    int end = Blanks.skipBack(bytes, start, bytes.length - 1);
    return new String(bytes, start, end - start, UTF_8);
  }
}
