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
 */
record QuarantineFilter(@Nullable String reason, @Nullable String column) {

  static final QuarantineFilter ALL = new QuarantineFilter(null, null);

  /** A message names so many columns at most. */
  private static final int MOST_NAMES = 50;

  /** The filter of a request, after making sure that there are such reasons. */
  static QuarantineFilter of(@Nullable String reason, @Nullable String column) {
    if (reason != null && reasons().noneMatch(reason::equals)) {
      throw ProblemException.parameter(
          "reason", "unknown-value", reasons().collect(Collectors.joining(", ")));
    }
    return new QuarantineFilter(reason, column);
  }

  private static Stream<String> reasons() {
    return Arrays.stream(Reason.values()).map(Reason::wireName);
  }

  /** Makes sure that the rows have such a column. */
  void requireColumnOf(List<String> columns) {
    if (column != null && !columns.contains(column)) {
      String names = columns.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
      throw ProblemException.parameter(
          "column", "unknown-value", columns.size() > MOST_NAMES ? names + ", …" : names);
    }
  }

  /** What a cursor is bound to. */
  String context() {
    return "reason=" + reason + "&column=" + column;
  }
}
