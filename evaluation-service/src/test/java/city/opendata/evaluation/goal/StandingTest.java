package city.opendata.evaluation.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

  @ParameterizedTest
  @CsvSource({
    "1,1,5,NOT_MET",
    "1,2,5,MET",
    "20,21,5,MET",
    "21,22,5,NOT_MET",
    "2133,2240,5,MET",
    "2134,2240,5,NOT_MET",
    "100,119,20,NOT_MET",
    "100,120,20,MET",
    "5,4,0,NOT_MET",
    "0,1,5,NEW",
    "0,0,5,NONE",
    "9000000000000000000000,9450000000000000000000,5,MET",
  })
  void growthIsComparedInWholeNumbers(
      BigDecimal base, BigDecimal now, long percent, Standing standing) {
    assertThat(Standing.ofGrowth(base, now, percent)).isEqualTo(standing);
  }
}
