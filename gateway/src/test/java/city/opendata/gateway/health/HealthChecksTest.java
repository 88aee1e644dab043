package city.opendata.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

  private static HealthChecks parsed(String json) throws JsonProcessingException {
    return HealthChecks.of(new ObjectMapper().readTree(json));
  }

  @Test
  void takesNamesAndResultsOnly() throws JsonProcessingException {
    HealthChecks checks =
        parsed(
            """
            {"status": "DOWN", "checks": [
              {"name": "database", "status": "DOWN", "data": {"<default>": "password wrong"}},
              {"name": "broker", "status": "UP"}]}
            """);

    assertThat(checks.failing()).containsExactly("database");
    assertThat(checks.isUp("broker")).contains(true);
    assertThat(checks.isUp("other")).isEmpty();
    assertThat(checks.toString()).doesNotContain("password");
  }

  @Test
  void anotherAnswerHoldsNoChecks() throws JsonProcessingException {
    assertThat(parsed("{}")).isEqualTo(HealthChecks.NONE);
    assertThat(parsed("[1]")).isEqualTo(HealthChecks.NONE);
  }
}
