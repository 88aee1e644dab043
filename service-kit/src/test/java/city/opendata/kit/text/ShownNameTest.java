package city.opendata.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ofset", "Idempotency-Key", "_row", "code.down", "income_2025", "not.and"})
  void aNameThatLooksLikeOneOfTheInterfaceIsRepeated(String name) {
    assertThat(ShownName.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "320205190101010018, (18 characters)",
    "m13800070000, (12 characters)",
    "a1.b2.c3.d4.e5, (14 characters)",
    "E00070000, (9 characters)",
    "li.ming@example.cn, (18 characters)",
    "苏B12345, (7 characters)",
    "王伟, (2 characters)",
    "𠮷田, (2 characters)",
    "'two words', (9 characters)",
    "'', (0 characters)",
    "%31%33%38, (9 characters)",
  })
  void ofAnyOtherItsLengthIsTold(String name, String shown) {
    assertThat(ShownName.of(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"64, false", "65, true"})
  void aLongNameIsTakenForAText(int length, boolean hidden) {
    assertThat(ShownName.of("x".repeat(length)).startsWith("(")).isEqualTo(hidden);
  }
}
