package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for: those with an error that has this reason, in this column.
 *
 * @param reason null: whatever it is
 * @param column null: wherever it is
 * @param state null: however far they are
 */
record QuarantineFilter(
    @Nullable String reason, @Nullable String column, @Nullable RowState state) {

  static final QuarantineFilter ALL = new QuarantineFilter(null, null, null);

  /** A message names so many columns at most. */
  private static final int MOST_NAMES = 50;

  /** The filter of a request, after making sure that there are such reasons and states. */
  static QuarantineFilter of(
      @Nullable String reason, @Nullable String column, @Nullable String state) {
    if (reason != null && reasons().noneMatch(reason::equals)) {
      throw ProblemException.parameter(
          "reason", "unknown-value", reasons().collect(Collectors.joining(", ")));
    }
    RowState known =
        state == null
            ? null
            : RowState.named(state)
                .orElseThrow(
                    () -> ProblemException.parameter("state", "unknown-value", RowState.all()));
    return new QuarantineFilter(reason, column, known);
  }

  private static Stream<String> reasons() {
    return Arrays.stream(Reason.values()).map(Reason::wireName);
  }

  /** Makes sure that the rows have such a column. */
  void requireColumnOf(List<String> columns) {
    if (column != null && !columns.contains(column)) {
      throw ProblemException.parameter("column", "unknown-value", names(columns));
    }
  }

  /** The names of columns, for a message. */
  static String names(List<String> columns) {
    String names = columns.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return columns.size() > MOST_NAMES ? names + ", …" : names;
  }

  /** What a cursor is bound to. */
  String context() {
    return "reason=" + reason + "&column=" + column + "&state=" + state;
  }
}
