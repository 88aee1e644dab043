package city.opendata.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcd-1234",
        "client-chosen.0001",
        "0198a2f4-7c1e-7d3a-9b60-3f2a51c0de11",
        "0198A2F4-7C1E-7D3A-9B60-3F2A51C0DE11"
      })
  void aUuidOrANameWithFewDigitsIsKept(String sent) {
    assertThat(RequestId.orNew(sent)).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "320205190101010018",
        "13800070000",
        "E00070000",
        "abc-12345678",
        "a1b2c3d4e5",
        "0198a2f4-7c1e-7d3a-9b60-13800070000x",
        "li.ming@example.cn",
        "two words",
        "short",
        ""
      })
  void anyOtherIsReplacedSinceItMayBeSomebodys(String sent) {
    assertThat(RequestId.orNew(sent)).isNotEqualTo(sent).matches("[0-9a-f-]{36}");
  }

  @Test
  void aRequestWithoutOneGetsOne() {
    assertThat(RequestId.orNew(null)).matches("[0-9a-f-]{36}");
    assertThat(RequestId.orNew("x".repeat(65))).matches("[0-9a-f-]{36}");
  }
}
