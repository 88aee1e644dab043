package city.opendata.evaluation.goal;

import city.opendata.evaluation.goal.CityPlan.Goal;
import city.opendata.kit.time.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CityGoals")
record CityGoalsResponse(
    @Schema(description = "Year of the plan", examples = "2023") int year,
    OffsetDateTime asOf,
    @Schema(description = "What growth is measured from: the beginning of the current year")
        OffsetDateTime base,
    @Schema(description = "How datasets and APIs count towards one number")
        CountingRule countingRule,
    List<GoalResponse> goals) {

  CityGoalsResponse {
    goals = List.copyOf(goals);
  }

  @Schema(name = "CityGoal")
  record GoalResponse(
      GoalCode code,
      @Schema(description = "Requirement of the plan", examples = "R9") String requirement,
      @Schema(examples = "应开放公共数据开放率") String nameZh,
      @Schema(examples = "Open rate of should-open data") String nameEn,
      @Schema(description = "What the plan asks for", examples = "{\"ratePercent\":95}")
          Map<String, Long> targets,
      boolean measured,
      @Schema(description = "Why it was not measured, or cannot be said to be met")
          @Nullable ReasonResponse reason,
      @Schema(examples = "19") @Nullable BigDecimal numerator,
      @Schema(examples = "20") @Nullable BigDecimal denominator,
      @Schema(examples = "{\"rate\":0.95}") Map<String, BigDecimal> values,
      @Schema(nullable = true, description = "null: it cannot be said", examples = "true")
          @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable Boolean met,
      @Schema(description = "Each unit's part, for goals that units have")
          @Nullable List<UnitGoalResponse> units) {}

  @Schema(name = "CityGoalReason")
  record ReasonResponse(
      @Schema(examples = "facts-not-recorded") String code, String zh, String en) {}

  @Schema(name = "UnitGoal")
  record UnitGoalResponse(
      @Schema(examples = "320200-021") String code,
      @Schema(examples = "市民政局") String nameZh,
      @Schema(examples = "Municipal Civil Affairs Bureau") String nameEn,
      @Schema(description = "At the beginning of the year; absent when growth does not matter")
          @Nullable BigDecimal base,
      @Schema(examples = "1") BigDecimal now,
      Standing standing) {}

  static CityGoalsResponse from(
      CityPlan plan, CityBoard board, CountingRule rule, Instant base, Instant now) {
    return new CityGoalsResponse(
        plan.year(),
        CityTime.at(now),
        CityTime.at(base),
        rule,
        plan.goals().stream().map(goal -> goal(goal, board.measure(goal))).toList());
  }

  private static GoalResponse goal(Goal goal, Finding finding) {
    GoalReason reason = finding.reason();
    return new GoalResponse(
        goal.code(),
        goal.requirement(),
        goal.nameZh(),
        goal.nameEn(),
        goal.targets(),
        finding.measured(),
        reason == null ? null : new ReasonResponse(reason.code(), reason.zh(), reason.en()),
        finding.numerator(),
        finding.denominator(),
        finding.values().asMap(),
        finding.met(),
        finding.units().isEmpty()
            ? null
            : finding.units().stream().map(CityGoalsResponse::unit).toList());
  }

  private static UnitGoalResponse unit(Finding.UnitFinding finding) {
    return new UnitGoalResponse(
        finding.code(),
        finding.nameZh(),
        finding.nameEn(),
        finding.base(),
        finding.now(),
        finding.standing());
  }
}
