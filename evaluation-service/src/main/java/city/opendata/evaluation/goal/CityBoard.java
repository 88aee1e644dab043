package city.opendata.evaluation.goal;

import city.opendata.evaluation.goal.CityPlan.Goal;
import city.opendata.evaluation.goal.Finding.UnitFinding;
import city.opendata.evaluation.goal.Finding.Values;
import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.unit.KnownUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures the city's goals from what the units held when the year began and what they hold now.
 */
final class CityBoard {

  private static final int RATE_SCALE = 6;

  private final List<KnownUnit> units;
  private final Map<String, Holding> base;
  private final Map<String, Holding> now;
  private final CountingRule countingRule;

  /**
   * @param base by unit, when the year began
   * @param now by unit
   */
  CityBoard(
      List<KnownUnit> units,
      Map<String, Holding> base,
      Map<String, Holding> now,
      CountingRule countingRule) {
    this.units = List.copyOf(units);
    this.base = Map.copyOf(base);
    this.now = Map.copyOf(now);
    this.countingRule = countingRule;
  }

  Finding measure(Goal goal) {
    return switch (goal.code()) {
      case DATASETS_AND_APIS -> datasetsAndApis(goal);
      case OPEN_RATE -> openRate(goal);
      case APPLICATIONS -> Finding.absent(GoalReason.FACTS_NOT_RECORDED);
      case UNIT_DATASET_GROWTH ->
          unitGrowth(goal, holding -> BigDecimal.valueOf(holding.datasets()), new Values());
      case UNIT_VOLUME_GROWTH -> unitGrowth(goal, Holding::volume, volumes());
      case DISTRICT_DATASETS -> districts(goal);
    };
  }

  private Finding datasetsAndApis(Goal goal) {
    Holding before = total(base);
    Holding today = total(now);
    long counted = countingRule.count(today.datasets(), today.apis());
    long countedBefore = countingRule.count(before.datasets(), before.apis());
    Values values =
        new Values()
            .add("datasets", today.datasets())
            .add("apis", today.apis())
            .add("total", counted)
            .add("baseDatasets", before.datasets())
            .add("baseApis", before.apis())
            .add("baseTotal", countedBefore);
    Boolean met = null;
    if (counted < goal.target("total")) {
      met = false;
    } else if (countedBefore > 0) {
      met =
          Standing.ofGrowth(
                  BigDecimal.valueOf(countedBefore),
                  BigDecimal.valueOf(counted),
                  goal.target("growthPercent"))
              == Standing.MET;
    }
    return new Finding(
        true,
        BigDecimal.valueOf(counted),
        BigDecimal.valueOf(goal.target("total")),
        values,
        met,
        countedBefore == 0 ? GoalReason.NO_BASE : null,
        List.of());
  }

  private Finding openRate(Goal goal) {
    Holding today = total(now);
    if (today.shouldOpen() == 0) {
      return Finding.absent(GoalReason.NO_SHOULD_OPEN_DATASETS);
    }
    BigDecimal open = BigDecimal.valueOf(today.openShouldOpen());
    BigDecimal should = BigDecimal.valueOf(today.shouldOpen());
    boolean met = 100 * today.openShouldOpen() >= goal.target("ratePercent") * today.shouldOpen();
    Values values = new Values().add("rate", open.divide(should, RATE_SCALE, RoundingMode.HALF_UP));
    return new Finding(true, open, should, values, met, null, List.of());
  }

  /** Met when every unit that had something grew enough; units that had nothing count apart. */
  private Finding unitGrowth(Goal goal, Function<Holding, BigDecimal> size, Values values) {
    List<UnitFinding> findings = new ArrayList<>();
    for (KnownUnit unit : units) {
      BigDecimal before = size.apply(base.getOrDefault(unit.code(), Holding.NOTHING));
      BigDecimal today = size.apply(now.getOrDefault(unit.code(), Holding.NOTHING));
      Standing standing = Standing.ofGrowth(before, today, goal.target("growthPercent"));
      if (standing != Standing.NONE) {
        findings.add(finding(unit, before, today, standing));
      }
    }
    long grown = count(findings, Standing.MET);
    long compared = grown + count(findings, Standing.NOT_MET);
    values
        .add("unitsGrown", grown)
        .add("unitsCompared", compared)
        .add("unitsNew", count(findings, Standing.NEW))
        .add("unitsWithout", units.size() - findings.size());
    boolean measured = compared > 0;
    return new Finding(
        measured,
        measured ? BigDecimal.valueOf(grown) : null,
        measured ? BigDecimal.valueOf(compared) : null,
        values,
        measured ? grown == compared : null,
        measured ? null : GoalReason.NO_BASE,
        findings);
  }

  private Values volumes() {
    Holding before = total(base);
    Holding today = total(now);
    return new Values()
        .add("volume", today.volume())
        .add("baseVolume", before.volume())
        .add("rows", today.rows())
        .add("baseRows", before.rows());
  }

  private Finding districts(Goal goal) {
    List<UnitFinding> findings =
        units.stream()
            .filter(unit -> unit.group() == Group.DISTRICT)
            .map(unit -> district(unit, goal.target("datasets")))
            .toList();
    if (findings.isEmpty()) {
      return Finding.absent(GoalReason.NO_DISTRICTS);
    }
    long met = count(findings, Standing.MET);
    return new Finding(
        true,
        BigDecimal.valueOf(met),
        BigDecimal.valueOf(findings.size()),
        new Values().add("districtsMet", met).add("districts", findings.size()),
        met == findings.size(),
        null,
        findings);
  }

  private UnitFinding district(KnownUnit unit, long wanted) {
    long datasets = now.getOrDefault(unit.code(), Holding.NOTHING).datasets();
    return finding(unit, null, BigDecimal.valueOf(datasets), Standing.of(datasets >= wanted));
  }

  private static UnitFinding finding(
      KnownUnit unit, @Nullable BigDecimal before, BigDecimal today, Standing standing) {
    return new UnitFinding(unit.code(), unit.nameZh(), unit.nameEn(), before, today, standing);
  }

  private static long count(List<UnitFinding> findings, Standing standing) {
    return findings.stream().filter(finding -> finding.standing() == standing).count();
  }

  private static Holding total(Map<String, Holding> holdings) {
    return holdings.values().stream().reduce(Holding.NOTHING, Holding::plus);
  }
}
