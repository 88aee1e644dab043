package city.opendata.catalog.dataset;

import city.opendata.kit.page.PageParameters;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which datasets a list asks for. */
record DatasetQuery(
    @Nullable String unit,
    @Nullable DatasetState state,
    @Nullable Theme theme,
    int limit,
    @Nullable String cursor) {

  private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{6}-[0-9A-Z]{3}");

  /** Reads the parameters as they were sent; all that is wrong with them is told at once. */
  static DatasetQuery parse(
      @Nullable String unit,
      @Nullable String state,
      @Nullable String theme,
      PageParameters paging) {
    ProblemException problem = ProblemException.of(KitProblem.INVALID_PARAMETER);
    if (unit != null && !UNIT.matcher(unit).matches()) {
      problem.withField("unit", "malformed", "320200-021");
    }
    Optional<DatasetState> knownState =
        Arrays.stream(DatasetState.values()).filter(one -> one.name().equals(state)).findFirst();
    if (state != null && knownState.isEmpty()) {
      problem.withField("state", "unknown-value", names(DatasetState.values()));
    }
    Optional<Theme> knownTheme = theme == null ? Optional.empty() : Theme.labelled(theme);
    if (theme != null && knownTheme.isEmpty()) {
      problem.withField("theme", "unknown-value", names(Theme.values()));
    }
    if (problem.hasFields()) {
      throw problem;
    }
    return new DatasetQuery(
        unit, knownState.orElse(null), knownTheme.orElse(null), paging.size(), paging.cursor());
  }

  /** What a cursor of this query belongs to. */
  String fingerprint() {
    return "datasets?unit=" + unit + "&state=" + state + "&theme=" + theme;
  }

  private static String names(Object[] values) {
    return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
  }
}
