package city.opendata.evaluation.goal;

import city.opendata.evaluation.fact.FactService;
import city.opendata.evaluation.unit.UnitService;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
  CityGoalsResponse get(int year) {
    CityPlan plan = plans.find(year).orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant base = beginningOfYear(now);
    CityBoard board =
        new CityBoard(
            units.all(),
            holdings.find(facts.known(base)),
            holdings.find(facts.known(now)),
            config.countingRule());
    return CityGoalsResponse.from(plan, board, config.countingRule(), base, now);
  }

  /** The current calendar year's first instant in the city. */
  private static Instant beginningOfYear(Instant now) {
    LocalDate today = now.atZone(CityTime.ZONE).toLocalDate();
    return today.withDayOfYear(1).atStartOfDay(CityTime.ZONE).toInstant();
  }
}
