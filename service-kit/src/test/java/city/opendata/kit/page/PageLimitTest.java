package city.opendata.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLimitTest {

  @Test
  void aPageHoldsHundredItemsUnlessAsked() {
    assertThat(PageLimit.of(null)).isEqualTo(100);
    assertThat(PageLimit.of("1")).isEqualTo(1);
    assertThat(PageLimit.of("1000")).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1001", "1000000000", "9999999999999", "ten", "1; drop"})
  void otherLimitsAreRefused(String limit) {
    assertThatThrownBy(() -> PageLimit.of(limit))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(KitProblem.INVALID_PARAMETER));
  }
}
