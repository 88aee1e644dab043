package city.opendata.ingestion.cleaning.report;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What happened in one column. Rows whose cells cannot be told apart (a wrong number of them) are
 * not in it.
 *
 * @param field the field's name
 * @param measures what can be measured of it: completeness where every row must have a value, and
 *     the others where a value can fail a rule; a free text without constraint has none
 * @param released whether anything of it is released
 * @param cells the cells seen
 * @param filled the cells that are not empty
 * @param conforming the filled cells that passed every rule
 * @param changes how many cells each kind of normalising changed
 * @param rejections how many cells failed, by reason
 * @param masked how many places inside texts were masked, by kind
 */
public record ColumnReport(
    String field,
    Set<Measure> measures,
    boolean released,
    long cells,
    long filled,
    long conforming,
    Map<Change, Long> changes,
    Map<Reason, Long> rejections,
    Map<SensitiveKind, Long> masked) {

  public ColumnReport {
    measures = Set.copyOf(measures);
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    rejections = Collections.unmodifiableMap(new TreeMap<>(rejections));
    masked = Collections.unmodifiableMap(new TreeMap<>(masked));
  }

  /** Whether every row must have a value. */
  public boolean required() {
    return measures.contains(Measure.ELEMENTS);
  }

  /** Whether a value can fail a rule. */
  public boolean checked() {
    return measures.stream().anyMatch(measure -> measure != Measure.ELEMENTS);
  }

  /**
   * What a measure came to here. The form is looked at first and in every value; a value that
   * breaks another rule says nothing about the rules after it.
   */
  Ratio ratio(Measure measure) {
    if (measure == Measure.ELEMENTS) {
      return new Ratio(filled, cells);
    }
    long failed = 0;
    for (Map.Entry<Reason, Long> rejection : rejections.entrySet()) {
      failed += breaks(rejection.getKey(), measure) ? rejection.getValue() : 0;
    }
    return measure == Measure.FORMAT
        ? new Ratio(filled - failed, filled)
        : new Ratio(conforming, conforming + failed);
  }

  private boolean breaks(Reason reason, Measure measure) {
    return switch (reason) {
      case TYPE_MISMATCH, PATTERN_MISMATCH, TOO_SHORT, TOO_LONG -> measure == Measure.FORMAT;
      case WRONG_FORM, DESTROYED_BY_SPREADSHEET -> measure == Measure.FORMAT;
      case WRONG_CHECK_DIGIT, IMPOSSIBLE_DATE -> measure == Measure.CONTENT;
      case POSITION_INCOMPLETE, POSITION_SWAPPED, POSITION_ZERO -> measure == Measure.CONTENT;
      case POSITION_IMPOSSIBLE, POSITION_OUTSIDE_CHINA -> measure == Measure.CONTENT;
      case NOT_IN_CODE_LIST, UNKNOWN_REGION -> measure == Measure.REFERENCE_DATA;
      case OUT_OF_RANGE -> measure == rangeMeasure();
      case REQUIRED_MISSING,
          FIELD_COUNT,
          RULE_VIOLATED,
          RULE_FAILED,
          REPEATED_HEADER,
          DUPLICATE_KEY,
          KEY_TAKEN,
          REFERENCE_NOT_FOUND,
          SENSITIVE_KEY,
          SENSITIVE_NUMBER ->
          false;
    };
  }

  /** An integer without bounds has those of 64 bits, which are a matter of form. */
  private Measure rangeMeasure() {
    return measures.contains(Measure.PERIOD)
        ? Measure.PERIOD
        : measures.contains(Measure.CONTENT) ? Measure.CONTENT : Measure.FORMAT;
  }
}
