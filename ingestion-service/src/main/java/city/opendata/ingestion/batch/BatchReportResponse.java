package city.opendata.ingestion.batch;

import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done to a file, and how good it was. */
@Schema(name = "BatchReport")
record BatchReportResponse(
    UUID batch,
    @Schema(examples = "township-streets") String dataset,
    BatchState state,
    @Schema(examples = "41452") long rowsRead,
    @Schema(examples = "41352") long rowsReleased,
    @Schema(examples = "100") long rowsQuarantined,
    @Schema(description = "Encoding that the file was read in", examples = "GB18030")
        @Nullable String encoding,
    @Schema(description = "Lines without content, which are no rows") @Nullable Long emptyLines,
    List<Change> changes,
    List<Refusal> rejections,
    List<Rule> rules,
    List<Sensitive> sensitiveColumns,
    @Schema(description = "Absent when the file has the contract's columns") @Nullable Drift drift,
    @Schema(description = "Absent when the contract asks for no such check")
        @Nullable BatchRisk risk,
    List<InText> maskedInText,
    @Schema(
            description =
                "Version of the rules by which sensitive data was looked for; behind + that of the"
                    + " unit's own words",
            examples = "2026.11.2/2026.11.1+3")
        @Nullable String rulesVersion,
    @Nullable Quality quality,
    List<ReportMeasure> measures,
    List<ReportExample> examples,
    @Nullable BatchEffect effect,
    BatchResponse.@Nullable RejectionResponse rejection,
    BatchResponse.@Nullable RejectionResponse hold) {

  /** What normalising changed. */
  @Schema(name = "ReportChange")
  record Change(
      @Schema(examples = "code") String column,
      @Schema(examples = "half-width") String rule,
      @Schema(examples = "12") long cells) {}

  /** Why rows went to quarantine; without a column it concerns whole rows. */
  @Schema(name = "ReportRejection")
  record Refusal(
      @Schema(examples = "code") @Nullable String column,
      @Schema(examples = "pattern-mismatch") String reason,
      @Schema(examples = "40") long count) {}

  /** How rows keep a rule of the contract across fields. */
  @Schema(name = "ReportRule")
  record Rule(
      @Schema(examples = "ends-after-begins") String rule,
      @Schema(
              description = "Rows with all values that the rule needs, each of them good",
              examples = "41300")
          long evaluated,
      @Schema(description = "Of them, rows that break it", examples = "12") long violated,
      @Schema(description = "Of them, rows for which it could not be evaluated", examples = "0")
          long failed) {

    private static Rule from(BatchReport.RuleCount count) {
      return new Rule(count.rule(), count.evaluated(), count.violated(), count.failed());
    }
  }

  /** A column that holds sensitive data, with the evidence; never a value. */
  @Schema(name = "ReportSensitiveColumn")
  record Sensitive(
      @Schema(examples = "phone") String column,
      @Schema(examples = "mobile") String kind,
      @Schema(
              enumeration = {"LOW", "MEDIUM", "HIGH", "CRITICAL"},
              examples = "HIGH")
          String severity,
      @Schema(description = "Mask by which it was released; absent: as it came", examples = "drop")
          @Nullable String mask,
      @Schema(description = "Word of the dictionary that the header has", examples = "电话")
          @Nullable String headerWord,
      @Schema(description = "Good values looked at", examples = "41352") long values,
      @Schema(description = "Of them, with the form of the kind", examples = "41350") long hits,
      @Schema(description = "Of those, with a right check digit") long checkedHits,
      @Schema(examples = "WITHOUT_HEADER") List<String> notes,
      @Schema(description = "Version of the dictionaries", examples = "2026-11-25/2026-11-25")
          String rulesVersion) {

    private static Sensitive from(BatchReport.SensitiveFinding finding) {
      return new Sensitive(
          finding.column(),
          finding.kind(),
          finding.severity(),
          finding.mask(),
          finding.headerWord(),
          finding.values(),
          finding.hits(),
          finding.checkedHits(),
          finding.notes(),
          finding.rulesVersion());
    }
  }

  /** Columns that the file has and its contract has not, and the other way round. */
  @Schema(name = "ReportDrift")
  record Drift(
      @Schema(description = "Columns whose values were not read", examples = "1") int columnsAdded,
      @Schema(
              description = "The first of them; what could tell of a person is masked",
              examples = "备注")
          List<String> added,
      @Schema(description = "Optional fields without a column, which are empty", examples = "0")
          int columnsLeftOut,
      @Schema(description = "The first of them") List<String> leftOut) {

    private static @Nullable Drift from(BatchReport.@Nullable ColumnDrift drift) {
      return drift == null
          ? null
          : new Drift(drift.added(), drift.addedNames(), drift.leftOut(), drift.leftOutNames());
    }
  }

  /** Places that were masked inside the texts of a column. */
  @Schema(name = "ReportMaskedInText")
  record InText(
      @Schema(examples = "remark") String column,
      @Schema(examples = "citizen-id") String kind,
      @Schema(
              enumeration = {"LOW", "MEDIUM", "HIGH", "CRITICAL"},
              examples = "CRITICAL")
          String severity,
      @Schema(examples = "12") long places) {

    private static InText from(BatchReport.MaskedInText masked) {
      return new InText(masked.column(), masked.kind(), masked.severity(), masked.places());
    }
  }

  /** GB/T 36344-2018: completeness, conformity, error-free records, uniqueness. */
  @Schema(name = "ReportQuality")
  record Quality(Figure completeness, Figure conformity, Figure records, Figure uniqueness) {}

  /** Of the elements that were evaluated, how many keep the rule. */
  @Schema(name = "ReportFigure")
  record Figure(
      @Schema(examples = "82904") long numerator,
      @Schema(examples = "82938") long denominator,
      @Schema(description = "Their share; null when nothing was evaluated", examples = "0.99959")
          @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable Double value) {

    private static Figure from(BatchReport.QualityFigure figure) {
      Double value =
          figure.denominator() == 0
              ? null
              : Double.valueOf((double) figure.numerator() / figure.denominator());
      return new Figure(figure.numerator(), figure.denominator(), value);
    }
  }

  static BatchReportResponse from(BatchView batch, Language language) {
    BatchReport report = batch.report();
    return new BatchReportResponse(
        batch.id(),
        batch.dataset(),
        batch.state(),
        orZero(batch.rowsRead()),
        orZero(batch.rowsReleased()),
        orZero(batch.rowsQuarantined()),
        report == null ? null : report.encoding(),
        report == null ? null : report.emptyLines(),
        report == null ? List.of() : changes(report),
        report == null ? List.of() : refusals(report),
        report == null ? List.of() : report.ruleCounts().stream().map(Rule::from).toList(),
        report == null
            ? List.of()
            : report.sensitiveColumns().stream().map(Sensitive::from).toList(),
        report == null ? null : Drift.from(report.drift()),
        report == null ? null : report.risk(),
        report == null ? List.of() : report.placesInText().stream().map(InText::from).toList(),
        report == null ? null : report.rulesVersion(),
        report == null ? null : quality(report.quality()),
        report == null ? List.of() : ReportMeasure.from(report.allMeasures(), language),
        report == null
            ? List.of()
            : report.allExamples().stream().map(ReportExample::from).toList(),
        report == null ? null : report.effect(),
        BatchResponse.rejection(batch.rejections(), language),
        BatchResponse.rejection(batch.hold(), language));
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static List<Change> changes(BatchReport report) {
    return report.changes().stream()
        .map(change -> new Change(change.column(), change.rule(), change.cells()))
        .toList();
  }

  private static List<Refusal> refusals(BatchReport report) {
    return report.rejections().stream()
        .map(one -> new Refusal(one.column(), one.reason(), one.count()))
        .toList();
  }

  private static Quality quality(BatchReport.QualityFigures figures) {
    return new Quality(
        Figure.from(figures.completeness()),
        Figure.from(figures.conformity()),
        Figure.from(figures.records()),
        Figure.from(figures.uniqueness()));
  }
}
