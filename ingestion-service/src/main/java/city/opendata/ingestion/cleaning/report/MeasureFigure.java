package city.opendata.ingestion.cleaning.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure of GB/T 36344 came to.
 *
 * @param column null for the whole file
 */
public record MeasureFigure(Measure measure, @Nullable String column, Ratio ratio) {

  /** The figures of a file: for each measure the whole first, then the columns that have it. */
  public static List<MeasureFigure> of(CleaningReport report) {
    List<MeasureFigure> figures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      figures.add(new MeasureFigure(measure, null, total(report, measure)));
      for (ColumnReport column : report.columns()) {
        if (column.measures().contains(measure)) {
          figures.add(new MeasureFigure(measure, column.field(), column.ratio(measure)));
        }
      }
    }
    return figures;
  }

  private static Ratio total(CleaningReport report, Measure measure) {
    Ratio unique = report.quality().uniqueness();
    return switch (measure) {
      case ELEMENTS, CONTENT, FORMAT, REFERENCE_DATA, PERIOD -> sum(report.columns(), measure);
      case RECORDS -> new Ratio(report.rowsComplete(), report.rowsRead());
      case UNIQUENESS -> unique;
      case DUPLICATES -> new Ratio(unique.denominator() - unique.numerator(), unique.denominator());
      case DIRTY_ROWS -> new Ratio(report.rowsBad(), report.rowsRead());
      case RELATED_DATA -> kept(report.rules());
      case ACCESSIBLE -> released(report.columns());
      case USABLE -> new Ratio(report.rowsGood(), report.rowsRead());
    };
  }

  private static Ratio sum(List<ColumnReport> columns, Measure measure) {
    Ratio sum = Ratio.NOT_EVALUATED;
    for (ColumnReport column : columns) {
      if (column.measures().contains(measure)) {
        sum = sum.plus(column.ratio(measure));
      }
    }
    return sum;
  }

  /** A row counts once for each rule that says something about it. */
  private static Ratio kept(List<RuleReport> rules) {
    Ratio sum = Ratio.NOT_EVALUATED;
    for (RuleReport rule : rules) {
      long kept = rule.evaluated() - rule.violated() - rule.failed();
      sum = sum.plus(new Ratio(kept, rule.evaluated()));
    }
    return sum;
  }

  private static Ratio released(List<ColumnReport> columns) {
    return new Ratio(columns.stream().filter(ColumnReport::released).count(), columns.size());
  }
}
