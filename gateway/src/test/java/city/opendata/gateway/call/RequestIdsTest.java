package city.opendata.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc-DEF_1.234", "0198A2F4-7c1e-7d3a-9b60-3f2a51c0de11"})
  void keepsOneWellFormedId(String sent) {
    assertThat(RequestIds.choose(List.of(sent))).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "320205190101010018",
        "13800070000",
        "E00070000",
        "abc-DEF_1.2345",
        "0198a2f4-7c1e-7d3a-9b60-13800070000x"
      })
  void replacesWhatMayBeSomebodysNumber(String sent) {
    assertThat(RequestIds.choose(List.of(sent))).isNotEqualTo(sent).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "has space in it", "line\nbreak-123", "<script>alert</script>"})
  void replacesAnIdThatIsNotWellFormed(String sent) {
    assertThat(RequestIds.choose(List.of(sent))).isNotEqualTo(sent).hasSize(36);
  }

  @Test
  void makesAnIdWhenThereIsNoneOrMoreThanOne() {
    assertThat(RequestIds.choose(List.of())).hasSize(36);
    assertThat(RequestIds.choose(List.of("abcdefgh", "hgfedcba"))).hasSize(36);
  }

  @Test
  void replacesAnIdThatIsTooLong() {
    assertThat(RequestIds.choose(List.of("a".repeat(65)))).hasSize(36);
  }
}
