package city.opendata.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/data/v1/township-streets-2025.csv",
        "/api/ingestion/v1/datasets/x/batches/0198a2f4-7c1e-7d3a-9b60-3f2a51c0de11/report",
      })
  void aPathOfThePlatformStaysAsItIs(String path) {
    assertThat(ShownPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/data/v1/320205190101010018, /api/data/v1/*",
    "/api/data/v1/E00070000/x, /api/data/v1/*/x",
    "/li.ming@example.cn, /*",
    "/api/data/v1/%E7%8E%8B%E4%BC%9F, /api/data/v1/*",
    "/api/data/v1/x?name=eq.secret, /api/data/v1/x",
  })
  void whatMayBeSomebodysIsLeftOut(String uri, String shown) {
    assertThat(ShownPath.of(uri)).isEqualTo(shown);
  }

  @Test
  void leavesNothingThatCouldForgeALine() {
    assertThat(ShownPath.of("/a\nGET /b\u001b[31m\u2028/c")).isEqualTo("/*/*/c");
  }

  @Test
  void shortensALongPath() {
    assertThat(ShownPath.of("/a".repeat(2_500))).hasSize(303).endsWith("...");
  }
}
