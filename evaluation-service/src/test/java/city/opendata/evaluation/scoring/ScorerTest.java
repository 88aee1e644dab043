package city.opendata.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scheme.Scheme;
import city.opendata.evaluation.testing.ShippedScheme;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private final Scheme scheme = ShippedScheme.get();
  private final Scorer scorer = new Scorer(scheme);
  private final Map<String, Reading> readings = new HashMap<>();

  /** The worked example of the README. */
  @Test
  void theWorkedExampleComesOutAsCalculatedByHand() {
    read(Measure.TARGET_COMPLETION, Counts.of(1, 20));
    read(Measure.OPEN_RATE, Counts.of(1, 1));
    read(Measure.CHANNEL_SHARE, Counts.of(1, 1));
    read(Measure.COMPLETENESS, new Counts(82704, 82704, BigDecimal.ONE));
    read(Measure.CONFORMITY, Counts.of(206760, 206760));
    read(Measure.METADATA, Counts.of(14, 15));

    UnitScore score = scorer.score(Group.MUNICIPAL, readings);

    assertThat(indicator(score, "B1").score()).isEqualByComparingTo("0.05");
    assertThat(indicator(score, "B2").score()).isEqualByComparingTo("0");
    assertThat(indicator(score, "B5").score()).isEqualByComparingTo("0.344248");
    assertThat(indicator(score, "C2").score()).isEqualByComparingTo("1");
    assertThat(indicator(score, "C5").score()).isEqualByComparingTo("0.777777");
    assertThat(dimension(score, "B")).isEqualByComparingTo("0.076038");
    assertThat(dimension(score, "C")).isEqualByComparingTo("0.948718");
    assertThat(score.total()).isEqualByComparingTo("59.96");
  }

  @Test
  void whatWasNotMeasuredIsLeftOutAndTheRestIsRescaled() {
    read(Measure.TARGET_COMPLETION, Counts.of(5, 10));

    UnitScore score = scorer.score(Group.MUNICIPAL, readings);

    assertThat(dimension(score, "B")).isEqualByComparingTo("0.5");
    assertThat(dimension(score, "A")).isNull();
    assertThat(dimension(score, "C")).isNull();
    assertThat(score.total()).isEqualByComparingTo("50");
    assertThat(indicator(score, "A1").reading())
        .isEqualTo(new Reading.NotMeasured(Reason.FACTS_NOT_RECORDED));
    assertThat(indicator(score, "A5").reading())
        .isEqualTo(new Reading.NotMeasured(Reason.EVIDENCE_NOT_COLLECTED));
    assertThat(indicator(score, "E1").score()).isNull();
  }

  @Test
  void aDimensionKeepsItsWeightHoweverFewOfItsIndicatorsWereMeasured() {
    read(Measure.TARGET_COMPLETION, Counts.of(10, 10));
    read(Measure.METADATA, Counts.of(7, 10));

    assertThat(scorer.score(Group.MUNICIPAL, readings).total()).isEqualByComparingTo("40");
  }

  @Test
  void eachGroupHasItsOwnWeights() {
    read(Measure.TARGET_COMPLETION, Counts.of(10, 10));
    read(Measure.OPEN_RATE, Counts.of(0, 10));

    assertThat(scorer.score(Group.MUNICIPAL, readings).total()).isEqualByComparingTo("54.55");
    assertThat(scorer.score(Group.DISTRICT, readings).total()).isEqualByComparingTo("60");
  }

  @Test
  void withoutAnyMeasurementThereIsNoTotal() {
    UnitScore score = scorer.score(Group.DISTRICT, readings);

    assertThat(score.total()).isNull();
    assertThat(score.indicators()).hasSize(28).allMatch(one -> one.score() == null);
    assertThat(score.dimensions()).hasSize(5).allMatch(one -> one.score() == null);
  }

  private void read(Measure measure, Counts counts) {
    readings.put(measure.indicator(), measure.read(counts));
  }

  private static IndicatorScore indicator(UnitScore score, String code) {
    return score.indicators().stream()
        .filter(one -> one.indicator().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable BigDecimal dimension(UnitScore score, String code) {
    return score.dimensions().stream()
        .filter(one -> one.dimension().equals(code))
        .findFirst()
        .orElseThrow()
        .score();
  }
}
