package city.opendata.ingestion.cleaning.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiTest {

  @Test
  void bytesOfLongerCharactersAndFullWidthOnesAreNoneOfThem() {
    for (byte one : "１Ａａ值é".getBytes(UTF_8)) {
      assertThat(Ascii.isLetterOrDigit(one) || Ascii.isHexadecimal(one)).isFalse();
    }
    assertThat(Ascii.isLetterOrDigit('１') || Ascii.isLetterOrDigit('Ａ')).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "07,7", "999999999,999999999"})
  void oneToNineDigitsSpellANumber(String digits, int number) {
    assertThat(number(digits)).isEqualTo(number);
    assertThat(areDigits(digits)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "-1", "+1", "1 ", "１"})
  void anythingElseSpellsNone(String text) {
    assertThat(number(text)).isEqualTo(-1);
    assertThat(areDigits(text)).isFalse();
  }

  @Test
  void moreThanNineDigitsAreDigitsAndNoNumber() {
    assertThat(number("1234567890")).isEqualTo(-1);
    assertThat(areDigits("1234567890")).isTrue();
  }

  @Test
  void nothingLooksFurtherThanItIsTold() {
    byte[] text = "1234".getBytes(UTF_8);

    assertThat(Ascii.skipDigits(text, 1, 3)).isEqualTo(3);
    assertThat(Ascii.number(text, 1, 3)).isEqualTo(23);
    assertThat(Ascii.startsWith(text, 0, 2, "123")).isFalse();
  }

  @Test
  void everyPairOfCharactersIsANumberOrNone() {
    for (int tens = 0; tens < 128; tens++) {
      for (int ones = 0; ones < 128; ones++) {
        byte[] pair = {(byte) tens, (byte) ones};
        boolean digits = Ascii.isDigit(tens) && Ascii.isDigit(ones);

        assertThat(Ascii.pair(pair, 0))
            .isEqualTo(digits ? Integer.parseInt(new String(pair, UTF_8)) : -1);
      }
    }
  }

  private static int number(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Ascii.number(bytes, 0, bytes.length);
  }

  private static boolean areDigits(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Ascii.areDigits(bytes, 0, bytes.length);
  }
}
