package city.opendata.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en", "en-GB", "fr, en;q=0.5", "en;q=0.9, zh;q=0.1", "EN"})
  void isEnglishWhenItIsPreferred(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*",
        "zh-CN",
        "zh;q=0.9, en;q=0.1",
        "fr",
        "en;q=x",
        ";;;,,,",
        "e\u0001n",
        "日本"
      })
  void isChineseOtherwise(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.ZH);
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 100_000})
  void doesNotReadAnAbsurdHeader(int length) {
    assertThat(Language.accepted("en,".repeat(length / 3 + 1))).isEqualTo(Language.ZH);
  }
}
