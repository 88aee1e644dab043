package city.opendata.evaluation.run;

import city.opendata.evaluation.error.EvaluationProblem;
import city.opendata.evaluation.fact.AsOf;
import city.opendata.evaluation.fact.FactService;
import city.opendata.evaluation.fact.Period;
import city.opendata.evaluation.hash.Sha256;
import city.opendata.evaluation.scheme.SchemeService;
import city.opendata.evaluation.scheme.SchemeVersion;
import city.opendata.evaluation.scoring.Counts;
import city.opendata.evaluation.scoring.Measure;
import city.opendata.evaluation.targetset.FrozenTargets;
import city.opendata.evaluation.targetset.TargetSetService;
import city.opendata.evaluation.unit.UnitService;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes score runs: one transaction freezes the facts, counts, scores and stores. */
@ApplicationScoped
class RunService {

  private final FactService facts;
  private final TargetSetService targetSets;
  private final SchemeService schemes;
  private final UnitService units;
  private final MeasureRepository measures;
  private final ScoreRunRepository runs;
  private final ScoreRepository scores;
  private final Clock clock;

  RunService(
      FactService facts,
      TargetSetService targetSets,
      SchemeService schemes,
      UnitService units,
      MeasureRepository measures,
      ScoreRunRepository runs,
      ScoreRepository scores,
      Clock clock) {
    this.facts = facts;
    this.targetSets = targetSets;
    this.schemes = schemes;
    this.units = units;
    this.measures = measures;
    this.runs = runs;
    this.scores = scores;
    this.clock = clock;
  }

  @Transactional
  RunResponse create(RunOrder order, String subject) {
    FrozenTargets targets =
        targetSets
            .newest(order.targetYear())
            .orElseThrow(
                () ->
                    ProblemException.of(EvaluationProblem.TARGET_SET_MISSING, order.targetYear()));
    SchemeVersion scheme = schemes.current();
    AsOf asOf = facts.freeze(order.asOf());
    Map<Measure, Map<String, Counts>> counts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      counts.put(measure, measures.count(measure, asOf, order.period()));
    }
    List<UnitResult> results =
        new Evaluation(scheme.scheme(), counts, units.all()).score(targets.targets());
    ScoreRun run = new ScoreRun();
    run.id = UUID.randomUUID();
    run.state = RunState.DRAFT;
    run.targetYear = targets.year();
    run.targetRevision = targets.revision();
    run.period = order.period().year();
    run.cutOff = order.cutOff();
    run.scheme = scheme.version();
    run.factPosition = asOf.position();
    run.inputHash = inputHash(targets, scheme, asOf, order.period());
    run.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    run.createdBy = subject;
    runs.persistAndFlush(run);
    scores.add(run.id, results);
    return RunResponse.from(run);
  }

  private String inputHash(FrozenTargets targets, SchemeVersion scheme, AsOf asOf, Period period) {
    return Sha256.of(
        String.join(
            "\n",
            targets.contentHash(),
            targets.kind().name(),
            scheme.contentHash(),
            String.valueOf(period.year()),
            measures.hashOfFacts(asOf, period)));
  }
}
