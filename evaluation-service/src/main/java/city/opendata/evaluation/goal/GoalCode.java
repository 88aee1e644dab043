package city.opendata.evaluation.goal;

import java.util.Set;

/** The kinds of goals that the board can measure, each with the targets that it needs. */
enum GoalCode {
  /** Cumulative number of datasets and APIs, and their growth over the year. */
  DATASETS_AND_APIS("total", "growthPercent"),
  /** Share of the should-open datasets that are open. */
  OPEN_RATE("ratePercent"),
  /** Verified applications, and their growth over the year. */
  APPLICATIONS("total", "growthPercent"),
  /** Units whose number of open datasets grew. */
  UNIT_DATASET_GROWTH("growthPercent"),
  /** Units whose volume of open data grew. */
  UNIT_VOLUME_GROWTH("growthPercent"),
  /** Districts with enough open datasets. */
  DISTRICT_DATASETS("datasets");

  private final Set<String> targets;

  GoalCode(String... targets) {
    this.targets = Set.of(targets);
  }

  Set<String> targets() {
    return targets;
  }
}
