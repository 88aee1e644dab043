package city.opendata.ingestion.cleaning.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnonymityTallyTest {

  private static AnonymityDemand demand(int rows, int values) {
    return new AnonymityDemand(
        List.of("district", "sex", "age"), rows, List.of(new SensitiveField("illness", values)));
  }

  @Test
  void theExampleOfTheHandbookHasItsFigures() {
    AnonymityTally tally = new AnonymityTally(demand(3, 4));
    tally.add(3, new long[] {3}, 1, 3);
    tally.add(2, new long[] {1}, 1, 2);
    tally.add(1, new long[] {1}, 1, 1);

    AnonymityReport report = tally.report();

    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.classes()).isEqualTo(3);
    assertThat(report.smallest()).isEqualTo(1);
    assertThat(report.greatestRisk().value()).hasValue(1.0);
    assertThat(report.averageRisk().value()).hasValue(0.5);
    assertThat(report.uniqueness().value().orElseThrow()).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(report.smallClasses()).isEqualTo(Map.of(1L, 1L, 2L, 1L));
    assertThat(report.diversity().getFirst().poorClasses()).isEqualTo(Map.of(1L, 2L, 3L, 1L));
    assertThat(report.failures())
        .containsExactly(
            new RiskFailure.TooFewRows(1, 3, 2, 3),
            new RiskFailure.TooFewValues("illness", 1, 4, 3, 6));
  }

  @Test
  void aClassInWhichNobodyHasAValueTellsNothing() {
    AnonymityTally tally = new AnonymityTally(demand(2, 2));
    tally.add(2, new long[] {0}, 5, 10);

    assertThat(tally.report().passes()).isTrue();
    assertThat(tally.report().diversity().getFirst().least()).isZero();
  }

  @Test
  void withoutRowsNothingIsEvaluatedAndNothingSpeaksAgainst() {
    AnonymityReport report = new AnonymityTally(demand(20, 2)).report();

    assertThat(report.smallest()).isZero();
    assertThat(report.greatestRisk().value()).isEmpty();
    assertThat(report.averageRisk().value()).isEmpty();
    assertThat(report.passes()).isTrue();
  }

  @Test
  void thePlatformsLeastIsNeverUndercut() {
    assertThat(demand(3, 5).atLeast(20, 2)).isEqualTo(demand(20, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> demand(0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> demand(10_001, 2));
  }
}
