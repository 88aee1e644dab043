package city.opendata.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLogTest {

  @Test
  void leavesTheQueryOut() {
    assertThat(AccessLog.printable("/api/data/v1/x?name=eq.secret")).isEqualTo("/api/data/v1/x");
  }

  @Test
  void leavesNothingThatCouldForgeALine() {
    assertThat(AccessLog.printable("/a\nGET /b\u001b[31m\u2028")).isEqualTo("/a?GET?/b?[31m?");
  }

  @Test
  void shortensALongPath() {
    assertThat(AccessLog.printable("/" + "a".repeat(5_000))).hasSize(303).endsWith("...");
  }
}
