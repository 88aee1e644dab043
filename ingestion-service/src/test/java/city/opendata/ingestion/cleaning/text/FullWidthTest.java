package city.opendata.ingestion.cleaning.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullWidthTest {

  @Test
  void codesGetHalfWidthDigitsAndLettersAndKeepTheirPunctuation() {
    assertThat(narrowed(FullWidth.DIGITS_AND_LETTERS, "３２０２Ａｚ，①㎡½")).isEqualTo("3202Az，①㎡½");
  }

  @Test
  void numbersAndDatesGetHalfWidthSignsToo() {
    assertThat(narrowed(FullWidth.ALL, "－１．５／２：３")).isEqualTo("-1.5/2:3");
  }

  @Test
  void textWithoutThemHasNoFirst() {
    byte[] bytes = "320211 滨湖区\uFEFF\uFF5F".getBytes(UTF_8);

    assertThat(FullWidth.ALL.first(bytes, 0, bytes.length)).isEqualTo(bytes.length);
  }

  private static String narrowed(FullWidth narrowing, String value) {
    TextBuffer text = new TextBuffer(4);
    text.append(value);
    int first = narrowing.first(text.bytes(), 0, text.size());
    int end = text.size();
    narrowing.append(text, 0, first, end);
    String narrowed = new String(text.bytes(), end, text.size() - end, UTF_8);
    assertThat(narrowing.narrow(value)).isEqualTo(narrowed);
    return narrowed;
  }
}
