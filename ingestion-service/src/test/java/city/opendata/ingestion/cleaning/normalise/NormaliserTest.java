package city.opendata.ingestion.cleaning.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {" 值", "值\t", "\u00A0值", "值\u3000", "\u200B值\u200D", "\uFEFF值", "\u2060值\r\n"})
  void everyKindOfBlankIsTrimmed(String value) {
    assertThat(new Trim().apply(value)).isEqualTo("值");
  }

  @Test
  void onlyBlanksTrimToNothing() {
    assertThat(new Trim().apply("\u3000\u00A0 \u200B")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖㳇镇", "𠮷", "a b", "a\u3000b", "，", ""})
  void whatHasNoBlankAtItsEndsIsLeftAlone(String value) {
    assertThat(new Trim().apply(value)).isSameAs(value);
  }

  @Test
  void codesGetHalfWidthDigitsAndLettersAndKeepTheirPunctuation() {
    HalfWidth codes = HalfWidth.ofDigitsAndLetters();

    assertThat(codes.apply("３２０２Ａｚ，①㎡½")).isEqualTo("3202Az，①㎡½");
  }

  @Test
  void numbersAndDatesGetHalfWidthSignsToo() {
    assertThat(HalfWidth.ofAll().apply("－１．５／２：３")).isEqualTo("-1.5/2:3");
  }

  @Test
  void halfWidthTextIsTheSameInstance() {
    String value = "320211 滨湖区";

    assertThat(HalfWidth.ofAll().apply(value)).isSameAs(value);
  }
}
