package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchCounts;
import city.opendata.ingestion.batch.BatchReport;
import city.opendata.ingestion.batch.BatchReport.CellExample;
import city.opendata.ingestion.batch.BatchReport.ChangeCount;
import city.opendata.ingestion.batch.BatchReport.MaskedInText;
import city.opendata.ingestion.batch.BatchReport.MeasureCount;
import city.opendata.ingestion.batch.BatchReport.QualityFigure;
import city.opendata.ingestion.batch.BatchReport.QualityFigures;
import city.opendata.ingestion.batch.BatchReport.RejectionCount;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.Example;
import city.opendata.ingestion.cleaning.report.MeasureFigure;
import city.opendata.ingestion.cleaning.report.Quality;
import city.opendata.ingestion.cleaning.report.Ratio;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flattens the engine's report into the form that is stored and shown. */
final class Reports {

  private Reports() {}

  static BatchReport of(CleaningReport report) {
    return new BatchReport(
        report.source().encoding(),
        report.source().emptyLines(),
        report.source().columns(),
        changes(report.columns()),
        rejections(report),
        report.rules().stream().map(Reports::rule).toList(),
        report.sensitive().stream().map(Reports::sensitive).toList(),
        maskedInText(report.columns()),
        quality(report.quality()),
        MeasureFigure.of(report).stream().map(Reports::measure).toList(),
        report.examples().stream().map(Reports::example).toList(),
        null,
        drift(report.drift()),
        null,
        report.rulesVersion());
  }

  private static BatchReport.@Nullable ColumnDrift drift(SchemaDrift drift) {
    return drift.equals(SchemaDrift.NONE)
        ? null
        : new BatchReport.ColumnDrift(
            drift.unknownCount(), drift.unknown(), drift.missingCount(), drift.missing());
  }

  private static BatchReport.RuleCount rule(RuleReport rule) {
    return new BatchReport.RuleCount(rule.rule(), rule.evaluated(), rule.violated(), rule.failed());
  }

  private static List<MaskedInText> maskedInText(List<ColumnReport> columns) {
    return columns.stream()
        .flatMap(
            column ->
                column.masked().entrySet().stream()
                    .map(one -> maskedInText(column.field(), one.getKey(), one.getValue())))
        .toList();
  }

  private static MaskedInText maskedInText(String column, SensitiveKind kind, long places) {
    return new MaskedInText(column, kind.wireName(), kind.severity().name(), places);
  }

  private static BatchReport.SensitiveFinding sensitive(SensitiveColumn column) {
    Evidence evidence = column.evidence();
    return new BatchReport.SensitiveFinding(
        column.field(),
        column.kind().wireName(),
        column.kind().severity().name(),
        column.mask(),
        evidence.headerWord(),
        evidence.values(),
        evidence.patternHits(),
        evidence.checkedHits(),
        evidence.notes().stream().map(Evidence.Note::name).toList(),
        evidence.rulesVersion());
  }

  static BatchCounts counts(CleaningReport report) {
    return new BatchCounts(report.rowsRead(), report.rowsGood(), report.rowsBad());
  }

  /** The counts of a file of which nothing is released. */
  static BatchCounts unreleased(CleaningReport report) {
    return new BatchCounts(report.rowsRead(), 0, report.rowsBad());
  }

  private static List<ChangeCount> changes(List<ColumnReport> columns) {
    List<ChangeCount> changes = new ArrayList<>();
    for (ColumnReport column : columns) {
      sorted(column.changes())
          .forEach(
              one ->
                  changes.add(
                      new ChangeCount(column.field(), one.getKey().wireName(), one.getValue())));
    }
    return changes;
  }

  private static List<RejectionCount> rejections(CleaningReport report) {
    List<RejectionCount> rejections = new ArrayList<>();
    for (ColumnReport column : report.columns()) {
      sorted(column.rejections())
          .forEach(
              one ->
                  rejections.add(
                      new RejectionCount(column.field(), one.getKey().wireName(), one.getValue())));
    }
    sorted(report.rowRejections())
        .forEach(
            one ->
                rejections.add(new RejectionCount(null, one.getKey().wireName(), one.getValue())));
    return rejections;
  }

  /** How many cells or rows were refused for which reason. */
  static Map<String, Long> refusals(CleaningReport report) {
    return of(report).refusals();
  }

  /** Without counts of 0, in a fixed order. */
  private static <K extends Enum<K>> List<Map.Entry<K, Long>> sorted(Map<K, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .toList();
  }

  private static QualityFigures quality(Quality quality) {
    return new QualityFigures(
        figure(quality.completeness()),
        figure(quality.conformity()),
        figure(quality.records()),
        figure(quality.uniqueness()));
  }

  private static MeasureCount measure(MeasureFigure figure) {
    return new MeasureCount(
        figure.measure().code(),
        figure.measure().countsFaults(),
        figure.column(),
        figure.ratio().numerator(),
        figure.ratio().denominator());
  }

  private static CellExample example(Example example) {
    return new CellExample(example.field(), example.rule(), example.row(), example.shape());
  }

  private static QualityFigure figure(Ratio ratio) {
    return new QualityFigure(ratio.numerator(), ratio.denominator());
  }
}
