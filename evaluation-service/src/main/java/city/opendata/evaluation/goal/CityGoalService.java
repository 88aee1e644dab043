package city.opendata.evaluation.goal;

import city.opendata.evaluation.fact.FactService;
import city.opendata.evaluation.fact.Period;
import city.opendata.evaluation.unit.UnitService;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The city's goals as of now. */
@ApplicationScoped
class CityGoalService {

  private final CityPlans plans;
  private final GoalConfig config;
  private final FactService facts;
  private final UnitService units;
  private final HoldingRepository holdings;
  private final Clock clock;

  CityGoalService(
      CityPlans plans,
      GoalConfig config,
      FactService facts,
      UnitService units,
      HoldingRepository holdings,
      Clock clock) {
    this.plans = plans;
    this.config = config;
    this.facts = facts;
    this.units = units;
    this.holdings = holdings;
    this.clock = clock;
  }

  @Transactional
  CityGoalsResponse get(int planYear) {
    CityPlan plan =
        plans.find(planYear).orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Period year = Period.of(now);
    CityBoard board =
        new CityBoard(
            units.all(),
            holdings.find(facts.known(year.previous().end())),
            holdings.find(facts.known(now)),
            config.countingRule());
    return CityGoalsResponse.from(plan, board, config.countingRule(), year.start(), now);
  }
}
