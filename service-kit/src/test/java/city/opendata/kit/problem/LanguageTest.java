package city.opendata.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null | ZH",
        "'' | ZH",
        "zh-CN | ZH",
        "en | EN",
        "en-GB,en;q=0.9 | EN",
        "zh;q=0.5,en;q=0.9 | EN",
        "en;q=0.5,zh-TW;q=0.9 | ZH",
        "fr | ZH",
        "fr,en;q=0.1 | EN",
        "* | ZH",
        ";;;=,, | ZH",
        "en;q=banana | ZH",
      })
  void chineseUnlessEnglishIsPreferred(String header, Language expected) {
    assertThat(Language.accepted(header)).isEqualTo(expected);
  }
}
