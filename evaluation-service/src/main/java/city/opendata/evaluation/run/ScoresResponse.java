package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RunScores")
record ScoresResponse(RunResponse run, List<GroupResponse> groups) {

  ScoresResponse {
    groups = List.copyOf(groups);
  }

  @Schema(name = "GroupScores")
  record GroupResponse(
      Group code,
      @Schema(examples = "市级部门和单位") String nameZh,
      @Schema(examples = "Municipal units") String nameEn,
      @Schema(description = "In the order of their rank") List<UnitScoreResponse> units) {

    GroupResponse {
      units = List.copyOf(units);
    }
  }

  /** Groups that no result belongs to are left out. */
  static ScoresResponse from(ScoreRun run, Scheme scheme, List<UnitResult> results) {
    List<GroupResponse> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      List<UnitScoreResponse> units =
          results.stream()
              .filter(result -> result.group() == group)
              .map(result -> UnitScoreResponse.from(result, scheme))
              .toList();
      if (!units.isEmpty()) {
        groups.add(new GroupResponse(group, group.nameZh(), group.nameEn(), units));
      }
    }
    return new ScoresResponse(RunResponse.from(run), groups);
  }
}
