package city.opendata.evaluation.goal;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.goal.CityPlan.Goal;
import city.opendata.evaluation.unit.KnownUnit;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CityBoardTest {

  private static final CityPlan PLAN =
      Objects.requireNonNull(CityPlans.read(List.of(2023), new ObjectMapper()).get(2023));

  private final Map<String, Holding> base = new HashMap<>();
  private final Map<String, Holding> now = new HashMap<>();

  @Test
  void datasetsAndApisAreCountedApartAndTogether() {
    base.put("A", open(1000, 1000));
    now.put("A", open(1200, 1000));
    now.put("B", open(40, 0));

    Finding finding = measure(GoalCode.DATASETS_AND_APIS, CountingRule.SUM);

    assertThat(finding.values().asMap())
        .containsEntry("datasets", number(1240))
        .containsEntry("apis", number(1000))
        .containsEntry("total", number(2240))
        .containsEntry("baseTotal", number(2000));
    assertThat(finding.numerator()).isEqualTo(number(2240));
    assertThat(finding.denominator()).isEqualTo(number(2240));
    assertThat(finding.met()).isTrue();
  }

  @Test
  void byTheOtherReadingTheLargerNumberCounts() {
    base.put("A", open(1000, 1000));
    now.put("A", open(1240, 1000));

    Finding finding = measure(GoalCode.DATASETS_AND_APIS, CountingRule.EITHER);

    assertThat(finding.numerator()).isEqualTo(number(1240));
    assertThat(finding.met()).isFalse();
  }

  @Test
  void theCumulativeNumberWithoutTheGrowthIsNotEnough() {
    base.put("A", open(2200, 0));
    now.put("A", open(2240, 0));

    assertThat(measure(GoalCode.DATASETS_AND_APIS, CountingRule.SUM).met()).isFalse();
  }

  @Test
  void withoutABaseTheGrowthCannotBeSaid() {
    now.put("A", open(2240, 0));

    Finding finding = measure(GoalCode.DATASETS_AND_APIS, CountingRule.SUM);

    assertThat(finding.met()).isNull();
    assertThat(finding.reason()).isEqualTo(GoalReason.NO_BASE);
  }

  @Test
  void theOpenRateIsTheWholeCitys() {
    now.put("A", new Holding(9, 0, number(0), number(0), 10, 9));
    now.put("B", new Holding(10, 0, number(0), number(0), 10, 10));

    Finding finding = measure(GoalCode.OPEN_RATE, CountingRule.SUM);

    assertThat(finding.numerator()).isEqualTo(number(19));
    assertThat(finding.denominator()).isEqualTo(number(20));
    assertThat(finding.values().asMap()).containsEntry("rate", new BigDecimal("0.950000"));
    assertThat(finding.met()).isTrue();
  }

  @Test
  void withoutShouldOpenDatasetsThereIsNoRate() {
    Finding finding = measure(GoalCode.OPEN_RATE, CountingRule.SUM);

    assertThat(finding.measured()).isFalse();
    assertThat(finding.met()).isNull();
    assertThat(finding.reason()).isEqualTo(GoalReason.NO_SHOULD_OPEN_DATASETS);
  }

  @Test
  void applicationsAreNotMeasured() {
    Finding finding = measure(GoalCode.APPLICATIONS, CountingRule.SUM);

    assertThat(finding.measured()).isFalse();
    assertThat(finding.met()).isNull();
    assertThat(finding.reason()).isEqualTo(GoalReason.FACTS_NOT_RECORDED);
  }

  @Test
  void unitsThatHadNothingCountApart() {
    base.put("A", open(20, 0));
    now.put("A", open(21, 0));
    base.put("B", open(1, 0));
    now.put("B", open(1, 0));
    now.put("C", open(3, 0));

    Finding finding = measure(GoalCode.UNIT_DATASET_GROWTH, CountingRule.SUM);

    assertThat(finding.numerator()).isEqualTo(number(1));
    assertThat(finding.denominator()).isEqualTo(number(2));
    assertThat(finding.values().asMap())
        .containsEntry("unitsNew", number(1))
        .containsEntry("unitsWithout", number(1));
    assertThat(finding.met()).isFalse();
    assertThat(finding.units())
        .extracting(unit -> unit.code() + " " + unit.standing())
        .containsExactly("A MET", "B NOT_MET", "C NEW");
  }

  @Test
  void aUnitThatLostEverythingDidNotGrow() {
    base.put("A", open(2, 0));

    Finding finding = measure(GoalCode.UNIT_DATASET_GROWTH, CountingRule.SUM);

    assertThat(finding.met()).isFalse();
    assertThat(finding.denominator()).isEqualTo(number(1));
  }

  @Test
  void whenNobodyHadAnythingGrowthIsNotMeasured() {
    now.put("A", open(3, 0));

    Finding finding = measure(GoalCode.UNIT_DATASET_GROWTH, CountingRule.SUM);

    assertThat(finding.measured()).isFalse();
    assertThat(finding.reason()).isEqualTo(GoalReason.NO_BASE);
    assertThat(finding.values().asMap()).containsEntry("unitsNew", number(1));
  }

  @Test
  void volumeGrowsByRowsTimesColumnsAndShowsTheRows() {
    base.put("A", new Holding(1, 0, number(100), number(1000), 0, 0));
    now.put("A", new Holding(1, 0, number(110), number(1200), 0, 0));

    Finding finding = measure(GoalCode.UNIT_VOLUME_GROWTH, CountingRule.SUM);

    assertThat(finding.met()).isTrue();
    assertThat(finding.values().asMap())
        .containsEntry("volume", number(1200))
        .containsEntry("baseVolume", number(1000))
        .containsEntry("rows", number(110))
        .containsEntry("baseRows", number(100));
  }

  @Test
  void everyDistrictNeedsItsDatasets() {
    now.put("D", open(100, 0));
    now.put("E", open(99, 0));

    Finding finding = measure(GoalCode.DISTRICT_DATASETS, CountingRule.SUM);

    assertThat(finding.numerator()).isEqualTo(number(1));
    assertThat(finding.denominator()).isEqualTo(number(2));
    assertThat(finding.met()).isFalse();
    assertThat(finding.units())
        .extracting(unit -> unit.code() + " " + unit.now() + " " + unit.standing())
        .containsExactly("D 100 MET", "E 99 NOT_MET");
  }

  private Finding measure(GoalCode code, CountingRule rule) {
    List<KnownUnit> units =
        List.of(unit("A"), unit("B"), unit("C"), unit("X"), district("D"), district("E"));
    List<KnownUnit> measured = code == GoalCode.DISTRICT_DATASETS ? units : units.subList(0, 4);
    return new CityBoard(measured, base, now, rule).measure(goal(code));
  }

  private static Goal goal(GoalCode code) {
    return PLAN.goals().stream().filter(goal -> goal.code() == code).findFirst().orElseThrow();
  }

  private static Holding open(long datasets, long apis) {
    return new Holding(datasets, apis, number(0), number(0), 0, 0);
  }

  private static KnownUnit unit(String code) {
    return new KnownUnit(code, 1, code, code, "department");
  }

  private static KnownUnit district(String code) {
    return new KnownUnit(code, 61, code, code, "district");
  }

  private static BigDecimal number(long number) {
    return BigDecimal.valueOf(number);
  }
}
