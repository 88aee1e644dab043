package city.opendata.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  @Test
  void keepsOneWellFormedId() {
    assertThat(RequestIds.choose(List.of("abc-DEF_1.2345"))).isEqualTo("abc-DEF_1.2345");
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
    assertThat(RequestIds.choose(List.of("12345678", "87654321"))).hasSize(36);
  }

  @Test
  void replacesAnIdThatIsTooLong() {
    assertThat(RequestIds.choose(List.of("a".repeat(65)))).hasSize(36);
  }
}
