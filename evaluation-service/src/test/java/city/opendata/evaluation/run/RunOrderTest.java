package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.evaluation.fact.Period;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOrderTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123456Z");

  private final Clock clock = Clock.fixed(NOW, CityTime.ZONE);

  @Test
  void aPeriodIsAYearOfTheCity() {
    Period period = order("2023", "2026", null).period();

    assertThat(period.start()).isEqualTo("2025-12-31T16:00:00Z");
    assertThat(period.end()).isEqualTo("2026-12-31T15:59:59.999999Z");
  }

  @Test
  void withoutACutOffItIsNow() {
    assertThat(order("2023", "2026", null).cutOff()).isEqualTo(NOW);
  }

  @Test
  void aCutOffKeepsItsInstantWhateverItsOffset() {
    assertThat(order("2023", "2026", "2026-11-22T18:00:00-08:00").cutOff())
        .isEqualTo("2026-11-23T02:00:00Z");
  }

  @Test
  void aClockThatIsAheadByAFewSecondsIsNoFuture() {
    assertThat(order("2023", "2026", "2026-11-23T10:00:05+08:00").cutOff()).isAfter(NOW);
  }

  @Test
  void theFirstInstantOfThePeriodIsACutOff() {
    assertThat(order("2023", "2026", "2026-01-01T00:00:00+08:00").cutOff())
        .isEqualTo("2025-12-31T16:00:00Z");
  }

  @Test
  void factsAreReadAsOfTheCutOffOrOfThePeriodsEndWhenThatIsEarlier() {
    assertThat(order("2023", "2026", "2026-05-01T00:00:00+08:00").asOf())
        .isEqualTo("2026-04-30T16:00:00Z");
    assertThat(order("2023", "2025", "2026-05-01T00:00:00+08:00").asOf())
        .isEqualTo("2025-12-31T15:59:59.999999Z");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,2026,-",
        "2023,-,-",
        "23,2026,-",
        "1999,2026,-",
        "２０２３,2026,-",
        "2023,2026-11,-",
        "2023,2026,2026-11-23T10:00:06+08:00",
        "2023,2026,2025-12-31T23:59:59+08:00",
        "2023,2027,-",
        "2023,2026,2026-11-23T10:00:00",
        "2023,2026,2026-11-23",
        "2023,2026,''",
        "2023,2026,1795400000",
        "2023,2026,2026-02-30T10:00:00+08:00",
      })
  void whatCannotBeEvaluatedIsRefused(
      @Nullable String targetSet, @Nullable String period, @Nullable String cutOff) {
    assertThatThrownBy(() -> order(targetSet, period, cutOff))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type()).isEqualTo(KitProblem.INVALID_BODY));
  }

  @Test
  void noBodyIsRefused() {
    assertThatThrownBy(() -> RunOrder.of(null, clock)).isInstanceOf(ProblemException.class);
  }

  private RunOrder order(
      @Nullable String targetSet, @Nullable String period, @Nullable String cutOff) {
    return RunOrder.of(new RunRequest(targetSet, period, cutOff), clock);
  }
}
