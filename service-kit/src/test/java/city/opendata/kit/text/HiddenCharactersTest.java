package city.opendata.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "乡镇街道名录",
        "a\u00A0b",
        "\uD83D\uDE00",
        "<script>alert(1)</script>",
        "'; drop table --",
        "=cmd|' /C calc'!A0",
        "\u0645\u0631\u062D\u0628\u0627",
        "\u200D"
      })
  void whatCanBeSeenIsFine(String text) {
    assertThat(HiddenCharacters.in(text, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "a\u0007",
        "\u007F",
        "\u0085",
        "\uD800",
        "\uDC00\uD800",
        "\uFFFE",
        "\uFDD0",
        "\u202Egnp.exe",
        "\u2066",
        "\uFEFF"
      })
  void whatHidesIsFound(String text) {
    assertThat(HiddenCharacters.in(text, true)).isTrue();
  }

  @Test
  void linesAreFineWhereTheyAreAllowed() {
    assertThat(HiddenCharacters.in("a\r\n\tb", true)).isFalse();
    assertThat(HiddenCharacters.in("a\nb", false)).isTrue();
  }
}
