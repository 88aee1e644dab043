package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which scores to show, checked. */
record ScoreFilter(@Nullable Group group, @Nullable String unit) {

  private static final Pattern UNIT_CODE = Pattern.compile("[0-9A-Z]{6}-[0-9A-Z]{3}");

  static ScoreFilter of(@Nullable String group, @Nullable String unit) {
    if (unit != null && !UNIT_CODE.matcher(unit).matches()) {
      throw ProblemException.parameter("unit", "malformed", "320200-021");
    }
    return new ScoreFilter(group == null ? null : group(group), unit);
  }

  private static Group group(String text) {
    return Arrays.stream(Group.values())
        .filter(group -> group.name().equals(text))
        .findFirst()
        .orElseThrow(() -> ProblemException.parameter("group", "unknown-value", names()));
  }

  private static String names() {
    return Arrays.stream(Group.values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
