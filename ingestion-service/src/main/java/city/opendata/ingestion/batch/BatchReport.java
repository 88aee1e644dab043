package city.opendata.ingestion.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a file, as it is stored with the batch.
 *
 * @param encoding that the file was read in
 * @param emptyLines lines that held nothing and were skipped
 * @param columns of the file
 * @param changes what normalising changed
 * @param rejections why rows went to quarantine
 * @param rules how the rows keep the contract's rules across fields
 * @param sensitive columns that hold sensitive data
 * @param maskedInText what was masked inside texts; null in reports of before it was
 * @param quality the figures of GB/T 36344-2018
 * @param measures the same measure by measure, those of one after the other, the whole file first
 * @param examples the first cells that each rule changed or refused
 * @param effect what became of the rows that were there; null when nothing was released
 * @param drift how the file's columns differ from the contract's; null when they do not
 * @param risk whether anyone could be found in the release; null when the contract does not ask
 * @param rulesVersion by which sensitive data was looked for; null in reports of before it was kept
 */
public record BatchReport(
    String encoding,
    long emptyLines,
    int columns,
    List<ChangeCount> changes,
    List<RejectionCount> rejections,
    @Nullable List<RuleCount> rules,
    @Nullable List<SensitiveFinding> sensitive,
    @Nullable List<MaskedInText> maskedInText,
    QualityFigures quality,
    @Nullable List<MeasureCount> measures,
    @Nullable List<CellExample> examples,
    @Nullable BatchEffect effect,
    @Nullable ColumnDrift drift,
    @Nullable BatchRisk risk,
    @Nullable String rulesVersion) {

  public BatchReport {
    changes = List.copyOf(changes);
    rejections = List.copyOf(rejections);
    rules = rules == null ? null : List.copyOf(rules);
    sensitive = sensitive == null ? null : List.copyOf(sensitive);
    measures = measures == null ? null : List.copyOf(measures);
    examples = examples == null ? null : List.copyOf(examples);
    maskedInText = maskedInText == null ? null : List.copyOf(maskedInText);
  }

  /** The same once its rows are released. */
  public BatchReport with(BatchEffect released) {
    return with(released, risk);
  }

  /** The same with what was found in the rows of the release. */
  public BatchReport with(@Nullable BatchRisk found) {
    return with(effect, found);
  }

  private BatchReport with(@Nullable BatchEffect released, @Nullable BatchRisk found) {
    return new BatchReport(
        encoding,
        emptyLines,
        columns,
        changes,
        rejections,
        rules,
        sensitive,
        maskedInText,
        quality,
        measures,
        examples,
        released,
        drift,
        found,
        rulesVersion);
  }

  /** How many cells or rows were refused, by reason. */
  public Map<String, Long> refusals() {
    return rejections.stream()
        .collect(Collectors.toMap(RejectionCount::reason, RejectionCount::count, Long::sum));
  }

  /** How the rows keep each rule; none in reports of before there were rules. */
  List<RuleCount> ruleCounts() {
    return rules == null ? List.of() : rules;
  }

  /** Columns that hold sensitive data; none in reports of before there was detection. */
  List<SensitiveFinding> sensitiveColumns() {
    return sensitive == null ? List.of() : sensitive;
  }

  /** Places that were masked inside texts. */
  List<MaskedInText> placesInText() {
    return maskedInText == null ? List.of() : maskedInText;
  }

  /** How many places of a kind were masked inside the texts of a column. */
  public record MaskedInText(String column, String kind, String severity, long places) {}

  /**
   * A column that holds sensitive data, and why it was found to. Holds no value of it.
   *
   * @param mask by which it was released; null when it was released as it came
   * @param values good values looked at
   * @param hits how many of them have the form of the kind
   * @param checkedHits how many of those have a right check digit
   */
  public record SensitiveFinding(
      String column,
      String kind,
      String severity,
      @Nullable String mask,
      @Nullable String headerWord,
      long values,
      long hits,
      long checkedHits,
      List<String> notes,
      String rulesVersion) {

    public SensitiveFinding {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Columns that the file has and its contract has not, and the other way round.
   *
   * @param addedNames the first of them, without what could tell of a person
   * @param leftOutNames the first of them
   */
  public record ColumnDrift(
      int added, List<String> addedNames, int leftOut, List<String> leftOutNames) {

    public ColumnDrift {
      addedNames = List.copyOf(addedNames);
      leftOutNames = List.copyOf(leftOutNames);
    }
  }

  /** None in reports of before they were counted. */
  List<MeasureCount> allMeasures() {
    return measures == null ? List.of() : measures;
  }

  /** None in reports of before they were kept. */
  List<CellExample> allExamples() {
    return examples == null ? List.of() : examples;
  }

  /**
   * What a measure of GB/T 36344 came to.
   *
   * @param column null for the whole file
   */
  public record MeasureCount(
      String code,
      boolean countsFaults,
      @Nullable String column,
      long numerator,
      long denominator) {}

  /** The shape of a cell that a rule changed or refused. */
  public record CellExample(String column, String rule, long row, String shape) {}

  /** How many cells of a column a rule changed. */
  public record ChangeCount(String column, String rule, long cells) {}

  /**
   * How many cells of a column, or rows, were refused for a reason.
   *
   * @param column null when the reason concerns whole rows
   */
  public record RejectionCount(@Nullable String column, String reason, long count) {}

  /**
   * How rows keep a rule.
   *
   * @param evaluated rows that it says something about
   * @param failed those for which it could not be evaluated
   */
  public record RuleCount(String rule, long evaluated, long violated, long failed) {}

  /** The quality of the file as it came. */
  public record QualityFigures(
      QualityFigure completeness,
      QualityFigure conformity,
      QualityFigure records,
      QualityFigure uniqueness) {}

  /** Of {@code denominator} elements, {@code numerator} keep the rule; 0 of 0 is not evaluated. */
  public record QualityFigure(long numerator, long denominator) {}
}
