package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.csv.CsvLimits;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.text.ShownName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes cells of a row. A corrected row has exactly one cell for each column of its file: what
 * the source did not say must be said now, and what stands behind the last column must go.
 */
final class RowPatch {

  private static final String PREFIX = "cells.";

  private final List<String> columns;
  private final Map<String, String> before;
  private final ProblemException problem =
      ProblemException.of(IngestionProblem.INVALID_CORRECTIONS);

  private RowPatch(List<String> columns, Map<String, String> before) {
    this.columns = columns;
    this.before = before;
  }

  /**
   * The row with its changes.
   *
   * @param columns of the file
   * @param before the row's cells as they are
   * @param changes new texts by column; null takes a cell away that has no column
   */
  static Map<String, String> apply(
      List<String> columns, Map<String, String> before, Map<String, @Nullable String> changes) {
    return new RowPatch(columns, before).apply(changes);
  }

  private Map<String, String> apply(Map<String, @Nullable String> changes) {
    changes.forEach(this::check);
    Map<String, String> after = new LinkedHashMap<>();
    for (String column : columns) {
      String text = changes.containsKey(column) ? changes.get(column) : before.get(column);
      if (text == null) {
        problem.withField(PREFIX + column, "required");
      } else {
        after.put(column, text);
      }
    }
    for (String name : before.keySet()) {
      if (!columns.contains(name) && !changes.containsKey(name)) {
        problem.withField(PREFIX + name, "extra-cell");
      }
    }
    if (characters(after) > CsvLimits.DEFAULT.recordLength()) {
      problem.withField("cells", "too-long", CsvLimits.DEFAULT.recordLength());
    }
    if (problem.hasFields()) {
      throw problem;
    }
    return after;
  }

  private void check(String name, @Nullable String text) {
    if (columns.contains(name)) {
      if (text != null) {
        checkText(name, text);
      }
    } else if (!before.containsKey(name)) {
      problem.withField(
          PREFIX + ShownName.of(name), "not-a-column", QuarantineFilter.names(columns));
    } else if (text != null) {
      problem.withField(PREFIX + name, "extra-cell");
    }
  }

  private void checkText(String name, String text) {
    if (!isStorable(text)) {
      problem.withField(PREFIX + name, "unusable-character");
    } else if (characters(text) > CsvLimits.DEFAULT.fieldLength()) {
      problem.withField(PREFIX + name, "too-long", CsvLimits.DEFAULT.fieldLength());
    }
  }

  /** No file in any encoding has NUL or half of a surrogate pair in a cell. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static long characters(Map<String, String> cells) {
    return cells.values().stream().mapToLong(RowPatch::characters).sum();
  }

  /** The names of the cells that differ. */
  static List<String> changed(Map<String, String> before, Map<String, String> after) {
    List<String> names = new ArrayList<>();
    after.forEach(
        (name, text) -> {
          if (!text.equals(before.get(name))) {
            names.add(name);
          }
        });
    before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(names::add);
    return names;
  }
}
