package city.opendata.evaluation.run;

import city.opendata.evaluation.fact.Period;
import city.opendata.kit.time.CityTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Run")
record RunResponse(
    UUID id,
    RunState state,
    TargetSetReference targetSet,
    PeriodResponse period,
    @Schema(description = "Facts that are dated later, or after the period, were left out")
        OffsetDateTime cutOff,
    @Schema(description = "Version of the indicator scheme", examples = "1") int scheme,
    @Schema(description = "Facts that were stored later were left out", examples = "4711")
        long factPosition,
    @Schema(description = "Hash over the facts, the scheme, the targets and the period")
        String inputHash,
    OffsetDateTime createdAt,
    @Schema(description = "The identity provider's id of who asked for it") String createdBy) {

  @Schema(name = "TargetSetReference")
  record TargetSetReference(
      @Schema(examples = "2023") int year, @Schema(examples = "1") int revision) {}

  @Schema(name = "Period")
  record PeriodResponse(
      @Schema(examples = "2026") String name,
      @Schema(description = "First day", examples = "2026-01-01") LocalDate from,
      @Schema(description = "Last day", examples = "2026-12-31") LocalDate to) {}

  static RunResponse from(ScoreRun run) {
    Period period = new Period(run.period);
    return new RunResponse(
        run.id,
        run.state,
        new TargetSetReference(run.targetYear, run.targetRevision),
        new PeriodResponse(String.valueOf(run.period), period.firstDay(), period.lastDay()),
        CityTime.at(run.cutOff),
        run.scheme,
        run.factPosition,
        run.inputHash,
        CityTime.at(run.createdAt),
        run.createdBy);
  }
}
