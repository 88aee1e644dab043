package city.opendata.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {

  @Test
  void aShareOfFewDatasetsIsWilsonsLowerBound() {
    assertThat(Measure.OPEN_RATE.read(Counts.of(9, 9)))
        .isEqualTo(measured(9, 9, "0.700855", Estimate.WILSON_LOWER_BOUND));
    assertThat(Measure.CHANNEL_SHARE.read(Counts.of(1, 1)))
        .isEqualTo(measured(1, 1, "0.206549", Estimate.WILSON_LOWER_BOUND));
  }

  @Test
  void fewTicketsProveLittle() {
    assertThat(Measure.RECTIFICATION.read(Counts.of(5, 5)))
        .isEqualTo(measured(5, 5, "0.565518", Estimate.WILSON_LOWER_BOUND));
    assertThat(Measure.RECTIFICATION.read(Counts.of(9, 10)))
        .isEqualTo(measured(9, 10, "0.900000", Estimate.PLAIN));
  }

  @Test
  void aShareOfTenDatasetsIsPlain() {
    assertThat(Measure.OPEN_RATE.read(Counts.of(9, 10)))
        .isEqualTo(measured(9, 10, "0.900000", Estimate.PLAIN));
  }

  @Test
  void theTargetCompletionIsPlainHoweverSmallTheTarget() {
    assertThat(Measure.TARGET_COMPLETION.read(Counts.of(1, 1)))
        .isEqualTo(measured(1, 1, "1.000000", Estimate.PLAIN));
    assertThat(Measure.TARGET_COMPLETION.read(Counts.of(0, 20)))
        .isEqualTo(measured(0, 20, "0.000000", Estimate.PLAIN));
  }

  @Test
  void completenessIsTheMeanOverDatasetsAndKeepsTheSums() {
    Counts counts = new Counts(199, 200, new BigDecimal("0.9949999"));

    assertThat(Measure.COMPLETENESS.read(counts))
        .isEqualTo(measured(199, 200, "0.995000", Estimate.MEAN_OVER_DATASETS));
  }

  @Test
  void conformityIsPooledOverAllCells() {
    assertThat(Measure.CONFORMITY.read(Counts.of(91, 102)))
        .isEqualTo(measured(91, 102, "0.892157", Estimate.PLAIN));
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void withoutFactsNothingIsMeasured(Measure measure) {
    assertThat(measure.read(null)).isInstanceOf(Reading.NotMeasured.class);
    assertThat(measure.read(Counts.of(0, 0))).isInstanceOf(Reading.NotMeasured.class);
  }

  @Test
  void theReasonSaysWhatIsMissing() {
    assertThat(Measure.OPEN_RATE.read(null))
        .isEqualTo(new Reading.NotMeasured(Reason.NO_SHOULD_OPEN_DATASETS));
    assertThat(Measure.CONFORMITY.read(null))
        .isEqualTo(new Reading.NotMeasured(Reason.NO_OPEN_DATASETS));
    assertThat(Measure.CONFORMITY.read(Counts.of(0, 0)))
        .isEqualTo(new Reading.NotMeasured(Reason.NOTHING_CHECKED));
  }

  private static Reading measured(
      long numerator, long denominator, String value, Estimate estimate) {
    return new Reading.Measured(numerator, denominator, new BigDecimal(value), estimate);
  }
}
