package city.opendata.ingestion.cleaning.reference;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.ReferenceFreeText;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans the cells of one column, one after the other. */
final class ReferenceColumn {

  private static final Pattern BLANKS_AT_ENDS = blanksAtEnds();
  private static final Pattern FULL_WIDTH = Pattern.compile("[\\uFF01-\\uFF5E]");
  private static final Pattern FULL_WIDTH_CODES =
      Pattern.compile("[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]");
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final int LONGEST_MATCHED = 10_000;

  private final Field field;
  private final boolean required;
  private final Constraints constraints;
  private final Map<Change, Long> changes = new EnumMap<>(Change.class);
  private final Map<Reason, Long> rejections = new EnumMap<>(Reason.class);
  private final Map<SensitiveKind, Long> masked = new EnumMap<>(SensitiveKind.class);
  private final ReferenceFreeText freeText;
  private final boolean key;
  private long cells;
  private long filled;
  private long conforming;

  ReferenceColumn(Field field, Contract contract, LocalDate today) {
    this.field = field;
    this.required = contract.requires(field);
    this.key = contract.isKey(field);
    this.freeText = new ReferenceFreeText(field.name(), field.title(), today);
    this.constraints = field.constraints();
  }

  /**
   * A cleaned cell: its canonical text, or what is wrong with it.
   *
   * @param unmasked what rules across fields see
   */
  record Result(@Nullable String value, @Nullable String unmasked, @Nullable CellError error) {}

  Result clean(String cell) {
    String text = change(Change.HALF_WIDTH, cell, narrow(cell));
    text = change(Change.TRIMMED, text, BLANKS_AT_ENDS.matcher(text).replaceAll(""));
    if (Contract.USUAL_MISSING_VALUES.contains(text) && !constraints.codes().contains(text)) {
      text = change(Change.NULL_WORD, text, "");
    }
    cells++;
    if (text.isEmpty()) {
      return required ? bad(Reason.REQUIRED_MISSING) : new Result(null, null, null);
    }
    filled++;
    String value = ReferenceValues.canonical(field.type(), text);
    if (value == null) {
      return bad(Reason.TYPE_MISMATCH, field.type().wireName());
    }
    Result failure = firstFailure(text, value);
    if (failure != null) {
      return failure;
    }
    if (field.type() != FieldType.STRING && !isCanonical(text, value)) {
      changes.merge(Change.CANONICAL_FORM, 1L, Long::sum);
    }
    boolean prose = field.type() == FieldType.STRING && constraints.codes().isEmpty();
    if (prose && key && freeText.isSensitive(value)) {
      return bad(Reason.SENSITIVE_KEY);
    }
    boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    if (number && constraints.codes().isEmpty() && freeText.isPersonalNumber(value)) {
      return bad(Reason.SENSITIVE_NUMBER);
    }
    conforming++;
    return new Result(
        prose && !key ? change(Change.MASKED_IN_TEXT, value, freeText.mask(value, masked)) : value,
        value,
        null);
  }

  /** Moments may be written with any offset. */
  private boolean isCanonical(String text, String value) {
    return field.type() == FieldType.DATETIME ? MOMENT.matcher(text).matches() : text.equals(value);
  }

  private @Nullable Result firstFailure(String text, String value) {
    int length = text.codePointCount(0, text.length());
    if (constraints.pattern() != null) {
      if (length > LONGEST_MATCHED) {
        return bad(Reason.TOO_LONG, Integer.toString(LONGEST_MATCHED));
      }
      if (!text.matches(constraints.pattern())) {
        return bad(Reason.PATTERN_MISMATCH, constraints.pattern());
      }
    }
    if (constraints.minLength() != null && length < constraints.minLength()) {
      return bad(Reason.TOO_SHORT, constraints.minLength().toString());
    }
    if (constraints.maxLength() != null && length > constraints.maxLength()) {
      return bad(Reason.TOO_LONG, constraints.maxLength().toString());
    }
    String minimum = bound(constraints.minimum(), Long.MIN_VALUE);
    String maximum = bound(constraints.maximum(), Long.MAX_VALUE);
    if (!minimum.isEmpty() && ReferenceValues.compare(field.type(), value, minimum) < 0
        || !maximum.isEmpty() && ReferenceValues.compare(field.type(), value, maximum) > 0) {
      return bad(Reason.OUT_OF_RANGE, minimum, maximum);
    }
    List<String> codes =
        constraints.codes().stream()
            .map(code -> Objects.requireNonNull(ReferenceValues.canonical(field.type(), code)))
            .distinct()
            .toList();
    if (!codes.isEmpty() && !codes.contains(value)) {
      List<String> arguments = new ArrayList<>(List.of(Integer.toString(codes.size())));
      arguments.addAll(codes.subList(0, Math.min(10, codes.size())));
      return bad(Reason.NOT_IN_CODE_LIST, arguments.toArray(String[]::new));
    }
    return null;
  }

  private String bound(@Nullable String bound, long ofIntegers) {
    if (bound != null) {
      return Objects.requireNonNull(ReferenceValues.canonical(field.type(), bound));
    }
    return field.type() == FieldType.INTEGER ? Long.toString(ofIntegers) : "";
  }

  private Result bad(Reason reason, String... arguments) {
    rejections.merge(reason, 1L, Long::sum);
    return new Result(null, null, new CellError(field.name(), reason, List.of(arguments)));
  }

  private String change(Change change, String before, String after) {
    if (!after.equals(before)) {
      changes.merge(change, 1L, Long::sum);
    }
    return after;
  }

  private String narrow(String cell) {
    if (field.type() != FieldType.STRING) {
      return narrow(FULL_WIDTH, cell);
    }
    boolean isCode =
        (constraints.pattern() != null || !constraints.codes().isEmpty())
            && constraints.codes().stream()
                .noneMatch(code -> FULL_WIDTH_CODES.matcher(code).find());
    return isCode ? narrow(FULL_WIDTH_CODES, cell) : cell;
  }

  private static String narrow(Pattern wide, String cell) {
    return wide.matcher(cell)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(match.group().charAt(0) - 0xFEE0)));
  }

  private static Pattern blanksAtEnds() {
    String blank = "[\\p{Z}\\t-\\r\\x1C-\\x1F\\u180E\\u200B-\\u200D\\u2060\\uFEFF]";
    return Pattern.compile("^" + blank + "+|" + blank + "+\\z");
  }

  private Set<Measure> measures() {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    if (required) {
      measures.add(Measure.ELEMENTS);
    }
    if (field.type() != FieldType.STRING
        || constraints.pattern() != null
        || constraints.minLength() != null
        || constraints.maxLength() != null) {
      measures.add(Measure.FORMAT);
    }
    if (constraints.minimum() != null || constraints.maximum() != null) {
      boolean day = field.type() == FieldType.DATE || field.type() == FieldType.DATETIME;
      measures.add(day ? Measure.PERIOD : Measure.CONTENT);
    }
    if (!constraints.codes().isEmpty()) {
      measures.add(Measure.REFERENCE_DATA);
    }
    return measures;
  }

  ColumnReport report() {
    return new ColumnReport(
        field.name(), measures(), true, cells, filled, conforming, changes, rejections, masked);
  }
}
