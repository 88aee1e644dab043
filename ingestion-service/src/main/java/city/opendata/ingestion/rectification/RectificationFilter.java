package city.opendata.ingestion.rectification;

import city.opendata.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list; null is all.
 *
 * @param dataset name of the dataset
 * @param unit code of the unit
 */
record RectificationFilter(
    @Nullable RectificationState state, @Nullable String dataset, @Nullable String unit) {

  private static final Pattern DATASET = Pattern.compile("[a-z][a-z0-9-]{2,62}");
  private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{6}-[0-9A-Z]{3}");

  static RectificationFilter of(
      @Nullable String state, @Nullable String dataset, @Nullable String unit) {
    requireForm("dataset", dataset, DATASET);
    requireForm("unit", unit, UNIT);
    return new RectificationFilter(state == null ? null : state(state), dataset, unit);
  }

  private static void requireForm(String parameter, @Nullable String value, Pattern form) {
    if (value != null && !form.matcher(value).matches()) {
      throw ProblemException.parameter(parameter, "malformed", form.pattern());
    }
  }

  private static RectificationState state(String name) {
    return Arrays.stream(RectificationState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.parameter("state", "unknown-value", states()));
  }

  private static String states() {
    return Arrays.stream(RectificationState.values())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  /** The same within one unit. */
  RectificationFilter within(@Nullable String ownUnit) {
    return new RectificationFilter(state, dataset, ownUnit);
  }
}
