package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.parse.Integers.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "-7, -7",
    "+7, 7",
    "007, 7",
    "-0, 0",
    "999999999999999999, 999999999999999999",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775807, -9223372036854775807",
    "0000000000000000000000000000042, 42"
  })
  void readsWholeNumbers(String text, long value) {
    assertThat(parse(text)).isEqualTo(value);
    assertThat(kind(text)).isEqualTo(Kind.LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "12345678901234567890",
        "99999999999999999999999999999999999999"
      })
  void noticesWhatALongCannotHold(String text) {
    assertThat(parse(text)).isEqualTo(Integers.NO_INTEGER);
    assertThat(kind(text)).isEqualTo(Kind.BEYOND_LONG);
    assertThat(Slice.of(text).append(Integers::canonical)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "+", "1.0", "1e3", "--1", "1 2", "1234567890123456789x", "٣", "０", "1-"})
  void refusesOtherText(String text) {
    assertThat(parse(text)).isEqualTo(Integers.NO_INTEGER);
    assertThat(kind(text)).isEqualTo(Kind.NONE);
    assertThat(Slice.of(text).append(Integers::canonical)).isNull();
  }

  @Test
  void readsRandomLongsAsTheJdkDoes() {
    Random random = new Random(13);
    for (int run = 0; run < 50_000; run++) {
      long value = random.nextLong() >> random.nextInt(63);
      assertThat(parse(Long.toString(value))).isEqualTo(value);
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(14);
    for (int run = 0; run < 100_000; run++) {
      Slice slice = Slice.exactly(Slice.garbage(random, "0129+-"));
      Integers.kind(slice.bytes(), slice.start(), slice.end());
      Integers.isCanonical(slice.bytes(), slice.start(), slice.end());
    }
  }

  private static long parse(String text) {
    Slice slice = Slice.of(text);
    return Integers.parse(slice.bytes(), slice.start(), slice.end());
  }

  private static Kind kind(String text) {
    Slice slice = Slice.of(text);
    return Integers.kind(slice.bytes(), slice.start(), slice.end());
  }
}
