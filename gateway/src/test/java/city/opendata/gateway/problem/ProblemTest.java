package city.opendata.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  @ParameterizedTest
  @EnumSource
  void everyProblemIsExplainedInBothLanguages(GatewayProblem kind) {
    Problem chinese = Problem.of(kind, Language.ZH, "id", 42);
    Problem english = Problem.of(kind, Language.EN, "id", 42);

    assertThat(chinese.title()).isNotBlank().matches(".*\\p{IsHan}.*");
    assertThat(chinese.detail()).isNotBlank().matches(".*\\p{IsHan}.*").doesNotContain("{0}");
    assertThat(english.title()).isNotBlank().matches("\\p{ASCII}+");
    assertThat(english.detail()).isNotBlank().matches("\\p{ASCII}+").doesNotContain("{0}");
    assertThat(english.status()).isEqualTo(kind.status());
    assertThat(english.type()).matches("urn:open-data:problem:[a-z-]+");
  }

  @Test
  void namesTheLimit() {
    Problem problem = Problem.of(GatewayProblem.BODY_TOO_LARGE, Language.EN, "id", 1_024L);

    assertThat(problem.detail()).contains("1024 bytes");
  }
}
