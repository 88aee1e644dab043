package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scheme.Scheme;
import city.opendata.evaluation.scoring.Counts;
import city.opendata.evaluation.scoring.Measure;
import city.opendata.evaluation.scoring.Ranking;
import city.opendata.evaluation.scoring.Reading;
import city.opendata.evaluation.scoring.Reason;
import city.opendata.evaluation.scoring.Scorer;
import city.opendata.evaluation.scoring.UnitScore;
import city.opendata.evaluation.targetset.Target;
import city.opendata.evaluation.unit.KnownUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores and ranks all units of a target set from what the facts count. */
final class Evaluation {

  private final Scorer scorer;
  private final Map<Measure, Map<String, Counts>> counts;
  private final Map<String, KnownUnit> units = new HashMap<>();

  /**
   * @param counts by unit, for each measure; for the target completion the numerator counts
   */
  Evaluation(Scheme scheme, Map<Measure, Map<String, Counts>> counts, List<KnownUnit> units) {
    this.scorer = new Scorer(scheme);
    this.counts = Map.copyOf(counts);
    units.forEach(unit -> this.units.put(unit.code(), unit));
  }

  List<UnitResult> score(List<Target> targets) {
    Map<Target, UnitScore> scores = new LinkedHashMap<>();
    Map<Group, List<@Nullable BigDecimal>> totals = new HashMap<>();
    for (Target target : targets) {
      Group group = Group.ofKind(target.kind());
      UnitScore score = scorer.score(group, readings(target));
      scores.put(target, score);
      totals.computeIfAbsent(group, added -> new ArrayList<>()).add(score.total());
    }
    List<UnitResult> results = new ArrayList<>();
    scores.forEach((target, score) -> results.add(result(target, score, totals)));
    return results;
  }

  private UnitResult result(
      Target target, UnitScore score, Map<Group, List<@Nullable BigDecimal>> totals) {
    Group group = Group.ofKind(target.kind());
    KnownUnit unit = units.get(target.unit());
    return new UnitResult(
        target.unit(),
        target.sequence(),
        group,
        target.nameZh(),
        unit == null ? target.nameZh() : unit.nameEn(),
        target.kind(),
        target.target(),
        score,
        Ranking.rank(score.total(), totals.getOrDefault(group, List.of())));
  }

  private Map<String, Reading> readings(Target target) {
    Map<String, Reading> readings = new HashMap<>();
    for (Measure measure : Measure.values()) {
      Counts found = counts.getOrDefault(measure, Map.of()).get(target.unit());
      readings.put(
          measure.indicator(),
          measure == Measure.TARGET_COMPLETION
              ? completion(found, target.target())
              : measure.read(found));
    }
    return readings;
  }

  /**
   * A unit without datasets reached 0 of its target; without a target there is nothing to reach.
   */
  private static Reading completion(@Nullable Counts found, @Nullable Integer target) {
    if (target == null) {
      return new Reading.NotMeasured(Reason.NO_TARGET);
    }
    long reached = found == null ? 0 : found.numerator();
    return Measure.TARGET_COMPLETION.read(Counts.of(reached, target));
  }
}
