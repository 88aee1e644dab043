package city.opendata.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.bench.detection.DetectionTrial.Result;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetectionTrialTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final Result result = new DetectionTrial(7, 1, 1_000).run(TODAY);

  @Test
  void columnsReachTheBars() {
    Score overall = result.columns().overall();

    assertThat(overall.recall()).as("%s", result.columns().faults()).isGreaterThanOrEqualTo(0.99);
    assertThat(overall.precision()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void textsReachTheBar() {
    Score overall = result.texts().overall();

    assertThat(overall.recall()).as("%s", result.texts().faults()).isGreaterThanOrEqualTo(0.97);
    assertThat(overall.precision()).isGreaterThanOrEqualTo(0.97);
  }

  @ParameterizedTest
  @MethodSource("freshSets")
  void setsThatWereWrittenWithoutTheDetectorReachTheBarsToo(String name) {
    Result fresh = new DetectionTrial(7, 1, 400).run(name, TODAY);
    Score columns = fresh.columns().overall();

    assertThat(columns.precision()).as("%s", fresh.columns().faults()).isGreaterThanOrEqualTo(0.97);
    assertThat(columns.recall()).as("%s", fresh.columns().faults()).isGreaterThanOrEqualTo(0.98);
    assertThat(fresh.texts().overall().recall())
        .as("%s", fresh.texts().faults())
        .isGreaterThanOrEqualTo(0.97);
    assertThat(fresh.columns().cases()).isGreaterThan(400);
  }

  static List<String> freshSets() {
    return DetectionTrial.FRESH_SETS;
  }

  @Test
  void theSetsAreLargeAndHalfOfThemOpen() {
    assertThat(result.columns().cases()).isGreaterThan(500);
    assertThat(result.columns().overall().right()).isLessThan(result.columns().cases());
    assertThat(result.texts().cases()).isEqualTo(1_000);
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    Result again = new DetectionTrial(7, 1, 1_000).run(TODAY);

    assertThat(again.columns().overall().right()).isEqualTo(result.columns().overall().right());
    assertThat(again.texts().faults()).isEqualTo(result.texts().faults());
  }
}
