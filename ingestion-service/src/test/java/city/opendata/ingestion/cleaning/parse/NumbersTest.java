package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.reference.ReferenceValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final String ALPHABET = "00012359.+-eE";

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.50",
    "-1.50, -1.50",
    "0.5, 0.5",
    "-0.5, -0.5",
    ".5, 0.5",
    "5., 5",
    "+1.5, 1.5",
    "007.10, 7.10",
    "-0, 0",
    "-0.00, 0.00",
    "1E3, 1000",
    "1.5e-3, 0.0015",
    "1.50e1, 15.0",
    "0e5, 0",
    "0e-3, 0.000",
    "100, 100",
    "0, 0"
  })
  void numbersKeepTheirScaleAndLoseTheirExponent(String text, String canonical) {
    assertThat(canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "",
        "-",
        "+",
        "1.2.3",
        "1e",
        "1e+",
        "1e999",
        "1e99999999999",
        "e5",
        "NaN",
        "1_0",
        "1,000",
        "12%",
        "三",
        "¥5",
        "5元",
        "3万",
        "3.5万",
        "٣.٥",
        "３",
        " 1",
        "1 ",
        "--1",
        "0x1F"
      })
  void refusesOtherText(String text) {
    assertThat(canonical(text)).isNull();
  }

  @Test
  void takesWhatTheReferenceTakesAndWritesTheSame() {
    Random random = new Random(10);
    for (int run = 0; run < 300_000; run++) {
      String text = new String(characters(random));

      assertThat(canonical(text))
          .as(text)
          .isEqualTo(ReferenceValues.canonical(FieldType.NUMBER, text));
      assertThat(Slice.of(text).append(Integers::canonical))
          .as(text)
          .isEqualTo(ReferenceValues.canonical(FieldType.INTEGER, text));
    }
  }

  @Test
  void isCanonicalExactlyWhenNothingChanges() {
    Random random = new Random(11);
    for (int run = 0; run < 300_000; run++) {
      String text = new String(characters(random));
      Slice slice = Slice.of(text);

      assertThat(Numbers.isCanonical(slice.bytes(), slice.start(), slice.end()))
          .as(text)
          .isEqualTo(text.equals(slice.append(Numbers::canonical)));
      assertThat(Integers.isCanonical(slice.bytes(), slice.start(), slice.end()))
          .as(text)
          .isEqualTo(text.equals(slice.append(Integers::canonical)));
    }
  }

  @Test
  void writesRandomDecimalsAsTheJdkDoes() {
    Random random = new Random(12);
    for (int run = 0; run < 50_000; run++) {
      BigInteger digits = new BigInteger(random.nextInt(200), random);
      BigDecimal number = new BigDecimal(digits, random.nextInt(-30, 80));
      if (random.nextBoolean()) {
        number = number.negate();
      }

      assertThat(canonical(number.toString())).isEqualTo(number.toPlainString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99", "1e100", "10e99", "1e-100", "1e-101", "1.5e-99", "0e99", "0e100"})
  void expandsExponentsAsFarAsTheReferenceDoes(String text) {
    assertThat(canonical(text)).isEqualTo(ReferenceValues.canonical(FieldType.NUMBER, text));
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101})
  void takesAHundredCharacters(int length) {
    String text = "9".repeat(length);
    assertThat(canonical(text)).isEqualTo(ReferenceValues.canonical(FieldType.NUMBER, text));
    assertThat(Slice.of(text).append(Integers::canonical))
        .isEqualTo(ReferenceValues.canonical(FieldType.INTEGER, text));
  }

  private static char[] characters(Random random) {
    char[] text = new char[random.nextInt(9)];
    for (int i = 0; i < text.length; i++) {
      text[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return text;
  }

  private static @Nullable String canonical(String text) {
    return Slice.of(text).append(Numbers::canonical);
  }
}
