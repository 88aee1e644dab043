package city.opendata.evaluation.goal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which plans there are and how their goals are read. */
@ConfigMapping(prefix = "opendata.evaluation.goals")
interface GoalConfig {

  /** Years whose goals stand in {@code city-goals/<year>.json}. */
  @WithDefault("2023")
  List<Integer> planYears();

  /** What counts towards the goal of datasets and APIs. */
  @WithDefault("SUM")
  CountingRule countingRule();
}
