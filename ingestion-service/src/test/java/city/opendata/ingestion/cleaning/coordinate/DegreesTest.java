package city.opendata.ingestion.cleaning.coordinate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegreesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "120.3; 120.3",
        "-120.3; -120.3",
        "+120.3; 120.3",
        "120; 120",
        "0; 0",
        "116.41024449916938; 116.41024449916938",
        "120.3°; 120.3",
        "120.3E; 120.3",
        "120°18′00″E; 120.3",
        "120°18.5′; 120.30833333333334",
        "120°18'0\"E; 120.3",
        "120°18'0''E; 120.3",
        "120° 18′ 36″; 120.31",
        "E120°18′; 120.3",
        "W 120°18′; -120.3",
        "31°34′12″N; 31.57",
        "33°52′S; -33.86666666666667",
        "东经120°18′00″; 120.3",
        "北纬31度34分12秒; 31.57",
        "南纬1°; -1",
        "西经1°; -1",
        "120度18分; 120.3",
        "-120°18′; -120.3",
        "120°36″; 120.01",
        "120°18′36.5″; 120.31013888888889",
        "180; 180",
        "90°N; 90"
      })
  void readsAnglesAsTheyAreWritten(String text, double degrees) {
    assertThat(parse(text)).isEqualTo(degrees);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "E",
        "°",
        "120°18",
        "120°60′",
        "120°18′60″",
        "120.5°18′",
        "120°18.5′30″",
        "181",
        "180°0′1″",
        "91°N",
        "E120E",
        "-120E",
        "1e2",
        "120,3",
        "120.",
        ".5",
        "--1",
        "120°°",
        "120 ",
        " 120",
        "120° ",
        "E120 ",
        "- 120",
        "東",
        "١٢٠",
        "１２０",
        "120°18″30′",
        "9999999999999999999999999999999999999999999999"
      })
  void refusesOtherText(String text) {
    assertThat(parse(text)).isNaN();
  }

  @Test
  void readsRandomDecimalsAsTheJdkDoes() {
    Random random = new Random(24);
    for (int run = 0; run < 50_000; run++) {
      double degrees = random.nextDouble(0.001, 180);
      if (random.nextBoolean()) {
        degrees = Math.rint(degrees * 1e6) / 1e6;
      }
      assertThat(parse(Double.toString(-degrees))).isEqualTo(-degrees);
    }
  }

  @Test
  void neverThrows() {
    int[] characters = "0129.°′″'\"度分秒NESW东西经- ".codePoints().toArray();
    Random random = new Random(25);
    for (int run = 0; run < 100_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(15); i > 0; i--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      Degrees.parse(bytes, 0, random.nextInt(bytes.length + 1));
    }
  }

  private static double parse(String text) {
    byte[] bytes = ("77" + text + "77").getBytes(UTF_8);
    return Degrees.parse(bytes, 2, bytes.length - 2);
  }
}
