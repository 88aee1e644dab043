package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.contract.TypedValues;
import city.opendata.ingestion.cleaning.coordinate.DegreesValue;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.step.BooleanValue;
import city.opendata.ingestion.cleaning.step.CanonicalForm;
import city.opendata.ingestion.cleaning.step.DateValue;
import city.opendata.ingestion.cleaning.step.DecimalRange;
import city.opendata.ingestion.cleaning.step.DecimalValue;
import city.opendata.ingestion.cleaning.step.HalfWidth;
import city.opendata.ingestion.cleaning.step.IdentifierValue;
import city.opendata.ingestion.cleaning.step.IntegerValue;
import city.opendata.ingestion.cleaning.step.Length;
import city.opendata.ingestion.cleaning.step.MomentValue;
import city.opendata.ingestion.cleaning.step.NullWords;
import city.opendata.ingestion.cleaning.step.NumberCodes;
import city.opendata.ingestion.cleaning.step.NumberRange;
import city.opendata.ingestion.cleaning.step.PatternMatch;
import city.opendata.ingestion.cleaning.step.Presence;
import city.opendata.ingestion.cleaning.step.SensitiveKey;
import city.opendata.ingestion.cleaning.step.SensitiveNumber;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.step.TextCodes;
import city.opendata.ingestion.cleaning.step.Trim;
import city.opendata.ingestion.cleaning.step.UnitSuffix;
import city.opendata.ingestion.cleaning.text.FullWidth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses, once for a column, the steps that its cells go through, in their order. */
final class ColumnSteps {

  private static final int CODES_SHOWN = 10;

  private final Field field;
  private final Constraints constraints;
  private final TypedValues values;
  private final ColumnTally tally;
  private final boolean required;
  private final Surroundings surroundings;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> last = new ArrayList<>();
  private final List<CellError> errors = new ArrayList<>();
  private final Set<Measure> measures = EnumSet.noneOf(Measure.class);

  ColumnSteps(Field field, Contract contract, Surroundings surroundings, ColumnTally tally) {
    this.field = field;
    this.constraints = field.constraints();
    this.values = new TypedValues(field.type());
    this.tally = tally;
    this.required = contract.requires(field);
    this.surroundings = surroundings;
    normalise();
    steps.add(new Presence(absence()));
    readValue();
    checkIdentifier();
    checkText();
    checkRange();
    checkCodes();
    if (field.type() != FieldType.STRING || field.format() != FieldFormat.DEFAULT) {
      steps.add(new CanonicalForm(tally));
    }
    boolean key = contract.isKey(field);
    if (key && !surroundings.context().releasesKeys()) {
      return;
    }
    if (key && field.isFreeText()) {
      last.add(new SensitiveKey(surroundings.freeText(field), error(Reason.SENSITIVE_KEY)));
    } else if (field.isFreeNumber()) {
      last.add(new SensitiveNumber(surroundings.freeText(field), error(Reason.SENSITIVE_NUMBER)));
    }
  }

  Step[] steps() {
    return steps.toArray(Step[]::new);
  }

  /** Steps after the column was looked at as a whole. */
  Step[] last() {
    return last.toArray(Step[]::new);
  }

  /** What the verdicts from 1 on stand for. */
  List<CellError> errors() {
    return errors;
  }

  /** What can be measured of it. */
  Set<Measure> measures() {
    return measures;
  }

  private void normalise() {
    if (field.type() != FieldType.STRING || field.format() != FieldFormat.DEFAULT) {
      steps.add(new HalfWidth(FullWidth.ALL, tally));
    } else if (isCode()) {
      steps.add(new HalfWidth(FullWidth.DIGITS_AND_LETTERS, tally));
    }
    steps.add(new Trim(tally));
    List<String> missing = new ArrayList<>(surroundings.missingValues());
    missing.removeAll(constraints.codes());
    if (!missing.isEmpty()) {
      steps.add(new NullWords(missing, tally));
    }
    if (field.unit() != null) {
      // The cells are half-width by now.
      steps.add(new UnitSuffix(FullWidth.ALL.narrow(field.unit()), tally));
    }
  }

  /** The verdict on a cell that holds nothing. */
  private int absence() {
    if (!required) {
      return Cells.EMPTY;
    }
    measures.add(Measure.ELEMENTS);
    return error(Reason.REQUIRED_MISSING);
  }

  private void checkIdentifier() {
    if (field.format() instanceof FieldFormat.Identifier(IdentifierKind kind)) {
      int[] errors = new int[Verdict.values().length];
      for (Verdict verdict : Verdict.values()) {
        errors[verdict.ordinal()] =
            switch (verdict) {
              case VALID -> Cells.VALUE;
              case WRONG_FORM -> error(Reason.WRONG_FORM, kind.wireName());
              case WRONG_CHECK_DIGIT -> error(Reason.WRONG_CHECK_DIGIT, kind.wireName());
              case IMPOSSIBLE_DATE -> error(Reason.IMPOSSIBLE_DATE, kind.wireName());
              case UNKNOWN_REGION -> error(Reason.UNKNOWN_REGION, kind.wireName());
              case DESTROYED -> error(Reason.DESTROYED_BY_SPREADSHEET, kind.wireName());
            };
      }
      check(
          Measure.FORMAT, new IdentifierValue(kind.create(surroundings.context().today()), errors));
      if (kind.hasCheckDigit()) {
        measures.add(Measure.CONTENT);
      }
      if (kind.hasDivision()) {
        measures.add(Measure.REFERENCE_DATA);
      }
    }
  }

  /** Free text keeps its full-width characters, and so does a code list that is written in them. */
  private boolean isCode() {
    boolean listed = !constraints.codes().isEmpty();
    return (constraints.pattern() != null || listed)
        && constraints.codes().stream()
            .allMatch(code -> FullWidth.DIGITS_AND_LETTERS.narrow(code).equals(code));
  }

  private void readValue() {
    if (field.type() == FieldType.STRING) {
      return;
    }
    if (surroundings.degrees().contains(field.name())) {
      steps.add(new DegreesValue());
    }
    int wrongType = error(Reason.TYPE_MISMATCH, field.type().wireName());
    steps.add(
        switch (field.type()) {
          case INTEGER -> new IntegerValue(field.format().numbers(), wrongType, rangeError());
          case NUMBER -> new DecimalValue(field.format().numbers(), wrongType);
          case BOOLEAN -> new BooleanValue(wrongType);
          case DATE -> new DateValue(field.format().dates(), absence(), wrongType);
          case DATETIME -> new MomentValue(field.format().dates(), wrongType);
          case STRING -> throw new IllegalStateException("Text is read as it is");
        });
    measures.add(Measure.FORMAT);
  }

  private void checkText() {
    if (constraints.pattern() != null) {
      int most = PatternMatch.LONGEST_VALUE;
      check(Measure.FORMAT, Length.atMost(most, error(Reason.TOO_LONG, Integer.toString(most))));
      check(
          Measure.FORMAT,
          new PatternMatch(
              constraints.pattern(), error(Reason.PATTERN_MISMATCH, constraints.pattern())));
    }
    if (constraints.minLength() != null) {
      int least = constraints.minLength();
      check(
          Measure.FORMAT, Length.atLeast(least, error(Reason.TOO_SHORT, Integer.toString(least))));
    }
    if (constraints.maxLength() != null) {
      int most = constraints.maxLength();
      check(Measure.FORMAT, Length.atMost(most, error(Reason.TOO_LONG, Integer.toString(most))));
    }
  }

  private void checkRange() {
    String minimum = constraints.minimum();
    String maximum = constraints.maximum();
    if (minimum == null && maximum == null) {
      return;
    }
    if (field.type() == FieldType.NUMBER) {
      check(
          Measure.CONTENT, new DecimalRange(canonical(minimum), canonical(maximum), rangeError()));
    } else {
      check(
          field.type() == FieldType.INTEGER ? Measure.CONTENT : Measure.PERIOD,
          new NumberRange(
              minimum == null ? Long.MIN_VALUE : values.number(minimum),
              maximum == null ? Long.MAX_VALUE : values.number(maximum),
              rangeError()));
    }
  }

  /** The same error for all that is out of range: an integer is stored in 64 bits. */
  private int rangeError() {
    boolean integer = field.type() == FieldType.INTEGER;
    String minimum = canonical(constraints.minimum());
    String maximum = canonical(constraints.maximum());
    return error(
        Reason.OUT_OF_RANGE,
        minimum != null ? minimum : integer ? Long.toString(Long.MIN_VALUE) : "",
        maximum != null ? maximum : integer ? Long.toString(Long.MAX_VALUE) : "");
  }

  private void checkCodes() {
    List<String> codes = constraints.codes().stream().map(values::canonical).distinct().toList();
    if (codes.isEmpty()) {
      return;
    }
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(codes.size())));
    codes.stream().limit(CODES_SHOWN).forEach(arguments::add);
    int unlisted = error(Reason.NOT_IN_CODE_LIST, arguments.toArray(String[]::new));
    check(
        Measure.REFERENCE_DATA,
        switch (field.type()) {
          case STRING, NUMBER -> new TextCodes(codes, unlisted);
          case INTEGER, BOOLEAN, DATE, DATETIME ->
              new NumberCodes(codes.stream().mapToLong(values::number).toArray(), unlisted);
        });
  }

  private @Nullable String canonical(@Nullable String text) {
    return text == null ? null : values.canonical(text);
  }

  private void check(Measure measure, Step step) {
    steps.add(step);
    measures.add(measure);
  }

  /** The verdict that stands for this error. */
  private int error(Reason reason, String... arguments) {
    CellError error = new CellError(field.name(), reason, List.of(arguments));
    if (!errors.contains(error)) {
      errors.add(error);
    }
    return errors.indexOf(error) + 1;
  }
}
