package city.opendata.evaluation.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.evaluation.goal.CityPlan.Goal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CityPlansTest {

  @Test
  void theShippedPlanCarriesTheNumbersOfThePlan() {
    CityPlan plan =
        Objects.requireNonNull(CityPlans.read(List.of(2023), new ObjectMapper()).get(2023));

    assertThat(plan.goals())
        .extracting(Goal::requirement)
        .containsExactly("R8", "R9", "R10", "R18", "R19", "R20");
    assertThat(plan.goals())
        .extracting(Goal::targets)
        .contains(Map.of("total", 2240L, "growthPercent", 5L), Map.of("ratePercent", 95L));
  }

  @Test
  void aYearWithoutAFileIsRefused() {
    assertThatThrownBy(() -> CityPlans.read(List.of(2022), new ObjectMapper()))
        .hasMessageContaining("/city-goals/2022.json");
  }

  @Test
  void aGoalWithoutItsTargetIsRefused() {
    assertThatThrownBy(() -> goal(GoalCode.OPEN_RATE, Map.of("rate", 95L)))
        .hasMessageContaining("OPEN_RATE");
  }

  @Test
  void aRepeatedGoalIsRefused() {
    Goal rate = goal(GoalCode.OPEN_RATE, Map.of("ratePercent", 95L));

    assertThatThrownBy(() -> new CityPlan(2023, List.of(rate, rate)))
        .hasMessageContaining("repeated");
  }

  private static Goal goal(GoalCode code, Map<String, Long> targets) {
    return new Goal(code, "R9", "名称", "Name", targets);
  }
}
