package city.opendata.ingestion.cleaning.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPatternTest {

  @ParameterizedTest
  @CsvSource({
    "WX[0-9]{14}, WX20230501000001, true",
    "WX[0-9]{14}, WX2023050100000, false",
    "WX[0-9]{14}, WX202305010000012, false",
    "WX[0-9]{14}, wx20230501000001, false",
    "'^[A-Z]{2}-\\d{3}$', AB-012, true",
    "'^[A-Z]{2}-\\d{3}$', AB-01a, false",
    "[a-zA-Z_]\\., x., true",
    "[a-zA-Z_]\\., xy, false",
    "A{0}B, B, true",
    "[0-9]{2}, 无锡, false",
    "'', '', true",
  })
  void looksAtEachPlace(String pattern, String value, boolean matches) {
    assertThat(fixed(pattern).matches(value.getBytes(UTF_8), 0, value.getBytes(UTF_8).length))
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+",
        "a*",
        "a?",
        "a|b",
        "(ab)",
        "a{1,2}",
        "a{1,}",
        "[^a]",
        "[a-]",
        "[\\d]",
        ".",
        "\\D",
        "a\\$",
        "无锡",
        "a{2}?",
        "a{2}{3}",
        "[a&&b]",
        "(?i)a",
        "a$b",
        "\\bA",
        "[0-9]{300}",
        "a{257}"
      })
  void leavesAllElseToRegularExpressions(String pattern) {
    assertThat(FixedPattern.of(pattern)).isNull();
  }

  @Test
  void matchesWhatTheExpressionMatches() {
    String[] places = {"a", "Z", "-", " ", "\\d", "\\.", "\\\\", "[0-9]", "[A-Fx]", "[_a-c7]"};
    String characters = "aZ- 3.\\Fxb_c7\n无";
    Random random = new Random(20);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder pattern = new StringBuilder();
      for (int place = random.nextInt(4); place >= 0; place--) {
        pattern.append(places[random.nextInt(places.length)]);
        pattern.append(random.nextInt(3) == 0 ? "{" + random.nextInt(3) + "}" : "");
      }
      FixedPattern fixed = fixed(pattern.toString());
      for (int j = 0; j < 20; j++) {
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
          value.append(characters.charAt(random.nextInt(characters.length())));
        }
        byte[] bytes = ("x" + value + "y").getBytes(UTF_8);
        assertThat(fixed.matches(bytes, 1, bytes.length - 1))
            .as("%s matches %s", pattern, value)
            .isEqualTo(Pattern.matches(pattern.toString(), value));
      }
    }
  }

  private static FixedPattern fixed(String pattern) {
    return Objects.requireNonNull(FixedPattern.of(pattern), pattern);
  }
}
