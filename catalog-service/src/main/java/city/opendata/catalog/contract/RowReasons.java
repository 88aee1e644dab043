package city.opendata.catalog.contract;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why a row goes to quarantine ({@code contracts/row-reasons.json}). */
final class RowReasons {

  static final SortedSet<String> ALL =
      new TreeSet<>(
          List.of(
              "required-missing",
              "type-mismatch",
              "pattern-mismatch",
              "too-short",
              "too-long",
              "out-of-range",
              "not-in-code-list",
              "wrong-form",
              "wrong-check-digit",
              "impossible-date",
              "unknown-region",
              "destroyed-by-spreadsheet",
              "position-incomplete",
              "position-swapped",
              "position-zero",
              "position-impossible",
              "position-outside-china",
              "rule-violated",
              "rule-failed",
              "sensitive-key",
              "sensitive-number",
              "field-count",
              "repeated-header",
              "duplicate-key",
              "key-taken",
              "reference-not-found"));

  private RowReasons() {}
}
