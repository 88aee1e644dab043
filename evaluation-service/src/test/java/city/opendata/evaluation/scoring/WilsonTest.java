package city.opendata.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  @ParameterizedTest
  @CsvSource({"1,1,0.2065", "5,5,0.5655", "19,20,0.7639", "1,2,0.0945", "9,9,0.7009"})
  void theLowerBoundIsThatOfTheInterval(long successes, long cases, double bound) {
    assertThat(Wilson.lowerBound(successes, cases)).isCloseTo(bound, within(0.00005));
  }

  @Test
  void noSuccessIsExactlyZero() {
    assertThat(Wilson.lowerBound(0, 3)).isZero();
  }

  @Test
  void itStaysBelowTheRateAndGrowsWithTheCases() {
    double before = 0;
    for (long cases = 1; cases <= 1000; cases++) {
      double bound = Wilson.lowerBound(cases, cases);
      assertThat(bound).isGreaterThan(before).isLessThan(1);
      before = bound;
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "2,1", "-1,1"})
  void countsThatCannotBeAreRefused(long successes, long cases) {
    assertThatThrownBy(() -> Wilson.lowerBound(successes, cases))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
