package city.opendata.local.demo;

import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The city's own goals with the values measured as of now. */
record CityBoard(PlatformClient client, Targets targets) implements DemoStep {

  private static final List<String> REQUIREMENTS = List.of("R8", "R9", "R10", "R18", "R19", "R20");

  @Override
  public String title() {
    return "the city board shows the plan's goals";
  }

  @Override
  public String run() {
    JsonNode board =
        client
            .as("evaluator")
            .get("/api/evaluation/v1/city-goals/" + targets.year())
            .expect(200)
            .json();
    Set<String> shown = new TreeSet<>();
    int measured = 0;
    for (JsonNode goal : board.path("goals")) {
      shown.add(goal.path("requirement").asText());
      if (goal.path("measured").asBoolean()) {
        measured++;
        Check.that("a measured goal shows its values: " + goal, !goal.path("values").isEmpty());
      } else {
        Check.that(
            "a goal without facts says so, and is neither met nor missed: " + goal,
            goal.path("met").isNull() && goal.path("reason").isObject());
      }
    }
    Check.that("the board shows " + REQUIREMENTS, shown.containsAll(REQUIREMENTS));
    return "%d goals, %d measured".formatted(board.path("goals").size(), measured);
  }
}
