package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scoring.Counts;
import city.opendata.evaluation.scoring.Estimate;
import city.opendata.evaluation.scoring.Measure;
import city.opendata.evaluation.scoring.Reading;
import city.opendata.evaluation.scoring.Reason;
import city.opendata.evaluation.targetset.Target;
import city.opendata.evaluation.testing.ShippedScheme;
import city.opendata.evaluation.unit.KnownUnit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private final Map<Measure, Map<String, Counts>> counts = new EnumMap<>(Measure.class);

  @Test
  void aUnitWithATargetAndWithoutDatasetsReachedNoneOfIt() {
    UnitResult result = evaluate(target(1, "department", 20)).getFirst();

    assertThat(reading(result, "B1"))
        .isEqualTo(new Reading.Measured(0, 20, new BigDecimal("0.000000"), Estimate.PLAIN));
    assertThat(reading(result, "B2"))
        .isEqualTo(new Reading.NotMeasured(Reason.NO_SHOULD_OPEN_DATASETS));
    assertThat(result.score().total()).isEqualByComparingTo("0");
    assertThat(result.rank()).isEqualTo(1);
  }

  @Test
  void aUnitWithoutATargetIsNotMeasuredAgainstOne() {
    UnitResult result = evaluate(target(1, "department", null)).getFirst();

    assertThat(reading(result, "B1")).isEqualTo(new Reading.NotMeasured(Reason.NO_TARGET));
    assertThat(result.score().total()).isNull();
    assertThat(result.rank()).isNull();
  }

  @Test
  void aTargetOfZeroIsNotMeasured() {
    UnitResult result = evaluate(target(1, "department", 0)).getFirst();

    assertThat(reading(result, "B1")).isEqualTo(new Reading.NotMeasured(Reason.TARGET_ZERO));
  }

  @Test
  void moreThanTheTargetIsAFullScoreAndShowsTheNumbers() {
    counts.put(Measure.TARGET_COMPLETION, Map.of("320200-001", Counts.of(3, 0)));

    UnitResult result = evaluate(target(1, "department", 2)).getFirst();

    assertThat(reading(result, "B1"))
        .isEqualTo(new Reading.Measured(3, 2, new BigDecimal("1.500000"), Estimate.PLAIN));
    assertThat(result.score().total()).isEqualByComparingTo("100");
  }

  @Test
  void municipalUnitsAndDistrictsAreRankedApart() {
    counts.put(
        Measure.TARGET_COMPLETION,
        Map.of("320200-001", Counts.of(1, 0), "320200-003", Counts.of(1, 0)));

    List<UnitResult> results =
        evaluate(
            target(1, "enterprise", 2),
            target(2, "central_vertical", 2),
            target(3, "district", 200));

    assertThat(results)
        .extracting(UnitResult::group)
        .containsExactly(Group.MUNICIPAL, Group.MUNICIPAL, Group.DISTRICT);
    assertThat(results).extracting(UnitResult::rank).containsExactly(1, 2, 1);
  }

  private List<UnitResult> evaluate(Target... targets) {
    List<KnownUnit> units = List.of(new KnownUnit("320200-001", 1, "甲", "One", "department"));
    return new Evaluation(ShippedScheme.get(), counts, units).score(List.of(targets));
  }

  private static Target target(int sequence, String kind, @Nullable Integer target) {
    return new Target(sequence, "320200-00" + sequence, "单位" + sequence, kind, target);
  }

  private static Reading reading(UnitResult result, String indicator) {
    return result.score().indicators().stream()
        .filter(one -> one.indicator().equals(indicator))
        .findFirst()
        .orElseThrow()
        .reading();
  }
}
