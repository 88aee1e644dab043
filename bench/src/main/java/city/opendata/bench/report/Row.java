package city.opendata.bench.report;

import city.opendata.bench.measure.Goal;
import city.opendata.bench.measure.Measure;
import city.opendata.bench.pairs.Outcome;
import city.opendata.bench.pairs.Quartiles;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One measure's line in a table. */
record Row(Measure measure, Outcome outcome) {

  static final List<String> TITLES =
      List.of(
          "measure",
          "ours, rows/s (quartiles)",
          "denominator, rows/s (quartiles)",
          "ratio (quartiles)",
          "reach",
          "aim");

  private static final String NOTHING = "–";
  private static final String NOT_YET = "not measured yet";

  List<String> cells() {
    String name = measure.shortName();
    String reach = goal(Goal::reach);
    String aim = goal(Goal::aim);
    return switch (outcome) {
      case Outcome.Compared(Quartiles ours, Quartiles denominator, Quartiles ratio) ->
          List.of(
              name,
              figures("%,.0f", ours),
              figures("%,.0f", denominator),
              ratio(ratio),
              reach,
              aim);
      case Outcome.DenominatorOnly(Quartiles denominator) ->
          List.of(name, NOT_YET, figures("%,.0f", denominator), NOTHING, reach, aim);
      case Outcome.NotMeasured() -> List.of(name, NOT_YET, NOT_YET, NOTHING, reach, aim);
    };
  }

  private static String ratio(Quartiles ratio) {
    return figures("%.2f", ratio);
  }

  private static String figures(String format, Quartiles quartiles) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        quartiles.median(),
        quartiles.lower(),
        quartiles.upper());
  }

  private String goal(ToDoubleFunction<Goal> part) {
    return String.format(Locale.ROOT, "%.2f", part.applyAsDouble(measure.goal()));
  }
}
