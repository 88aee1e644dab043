package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import city.opendata.ingestion.cleaning.risk.AnonymityTally;
import city.opendata.ingestion.cleaning.risk.DominanceDemand;
import city.opendata.ingestion.cleaning.risk.DominanceReport;
import city.opendata.ingestion.cleaning.risk.DominanceRule;
import city.opendata.ingestion.cleaning.risk.Suppression;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskHoldsTest {

  @Test
  void saysWhatWasFoundAndWhatIsDemanded() {
    AnonymityTally tally =
        new AnonymityTally(
            new AnonymityDemand(List.of("sex"), 5, List.of(new SensitiveField("illness", 2))));
    tally.add(3, new long[] {1}, 2, 6);
    DominanceReport dominance =
        new DominanceReport(
            new DominanceDemand("output", List.of("district"), null),
            DominanceRule.USUAL,
            9,
            Map.of(Suppression.FEW_CONTRIBUTORS, 2L, Suppression.TWO_DOMINATE, 1L));

    assertThat(RiskHolds.reasons(new RiskFigures(tally.report(), dominance)))
        .containsExactly(
            BatchRejection.of("k-anonymity", "3", "5", "2", "6"),
            BatchRejection.of("l-diversity", "illness", "1", "2", "2", "6"),
            BatchRejection.of("dominance", "3", "9", "2", "0", "1"));
    assertThat(RiskHolds.reasons(RiskFigures.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3 5 2 6, true", "4 5 2 5, true", "2 5 2 6, false", "3 5 2 7, false"})
  void whatWasLetThroughCoversFiguresThatAreNoWorse(String now, boolean covered) {
    BatchRejection seen = BatchRejection.of("k-anonymity", "3", "5", "2", "6");

    assertThat(RiskHolds.covers(seen, BatchRejection.of("k-anonymity", now.split(" "))))
        .isEqualTo(covered);
  }

  @Test
  void whatWasLetThroughIsOneFieldAndNoOther() {
    BatchRejection seen = BatchRejection.of("l-diversity", "illness", "1", "2", "2", "6");

    assertThat(RiskHolds.covers(seen, seen)).isTrue();
    assertThat(
            RiskHolds.covers(seen, BatchRejection.of("l-diversity", "income", "1", "2", "2", "6")))
        .isFalse();
  }
}
