package city.opendata.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTest {

  @ParameterizedTest
  @CsvSource({
    "0.6,0.6,0.95,0",
    "0.95,0.6,0.95,1",
    "0.775,0.6,0.95,0.5",
    "0.2,0.6,0.95,0",
    "1.4,0,1,1",
    "0.05,0,1,0.05",
  })
  void moreIsBetterFromFloorToGoal(
      BigDecimal value, BigDecimal floor, BigDecimal goal, BigDecimal score) {
    assertThat(Linear.score(value, floor, goal)).isEqualByComparingTo(score);
  }

  @ParameterizedTest
  @CsvSource({"0.4,0", "0.05,1", "0.225,0.5", "0.9,0", "0,1"})
  void lessIsBetterWhenTheGoalIsBelowTheFloor(BigDecimal value, BigDecimal score) {
    assertThat(Linear.score(value, new BigDecimal("0.4"), new BigDecimal("0.05")))
        .isEqualByComparingTo(score);
  }
}
