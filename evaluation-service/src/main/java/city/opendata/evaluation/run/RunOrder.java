package city.opendata.evaluation.run;

import city.opendata.evaluation.fact.Period;
import city.opendata.evaluation.targetset.PlanYear;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A request for a run, checked. */
record RunOrder(int targetYear, Period period, Instant cutOff) {

  /** Clocks of callers differ a little. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private static final String EXAMPLE = "ISO 8601 (2026-05-01T08:00:00+08:00)";

  static RunOrder of(@Nullable RunRequest request, Clock clock) {
    if (request == null) {
      throw ProblemException.body("body", "required");
    }
    int targetYear = year("targetSet", request.targetSet());
    Period period = new Period(year("period", request.period()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant cutOff = cutOff(request.cutOff(), now);
    if (cutOff.isBefore(period.start())) {
      throw ProblemException.body("cutOff", "before-period", CityTime.at(period.start()));
    }
    return new RunOrder(targetYear, period, cutOff);
  }

  /** What was true at this instant is scored: the past year stays what it was when it ended. */
  Instant asOf() {
    return cutOff.isBefore(period.end()) ? cutOff : period.end();
  }

  private static int year(String field, @Nullable String text) {
    if (text == null) {
      throw ProblemException.body(field, "required");
    }
    return PlanYear.parse(text).orElseThrow(() -> ProblemException.body(field, PlanYear.CODE));
  }

  private static Instant cutOff(@Nullable String text, Instant now) {
    if (text == null) {
      return now;
    }
    Instant cutOff = instant(text);
    if (cutOff.isAfter(now.plus(TOLERANCE))) {
      throw ProblemException.body("cutOff", "future");
    }
    return cutOff;
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException malformed) {
      throw ProblemException.body("cutOff", "malformed", EXAMPLE);
    }
  }
}
