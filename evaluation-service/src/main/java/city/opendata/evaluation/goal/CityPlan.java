package city.opendata.evaluation.goal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The city's goals of one annual plan: data, checked when it is read. */
record CityPlan(int year, List<Goal> goals) {

  CityPlan {
    goals = List.copyOf(goals);
    Set<GoalCode> codes = EnumSet.noneOf(GoalCode.class);
    for (Goal goal : goals) {
      if (!codes.add(goal.code())) {
        throw new IllegalArgumentException("Goal " + goal.code() + " is repeated in " + year);
      }
    }
  }

  /** A goal and the numbers that it asks for. */
  record Goal(
      GoalCode code, String requirement, String nameZh, String nameEn, Map<String, Long> targets) {

    Goal {
      targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
      if (!targets.keySet().equals(code.targets())) {
        throw new IllegalArgumentException("Goal " + code + " needs the targets " + code.targets());
      }
    }

    long target(String name) {
      Long target = targets.get(name);
      if (target == null) {
        throw new IllegalArgumentException("Goal " + code + " has no target " + name);
      }
      return target;
    }
  }
}
