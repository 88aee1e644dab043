package city.opendata.ingestion.batch;

import city.opendata.ingestion.error.MeasureTexts;
import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure of GB/T 36344-2018: what it came to in the whole file and in each column. */
@Schema(name = "ReportMeasure")
record ReportMeasure(
    @Schema(description = "Number in GB/T 36344-2018", examples = "0302") String code,
    @Schema(examples = "准确性") String dimension,
    @Schema(examples = "格式合规性") String name,
    @Schema(description = "What the numerator and the denominator count") String rule,
    @Schema(description = "Whether it counts faults, so that less is better") boolean countsFaults,
    long numerator,
    long denominator,
    @Schema(description = "Their share; null when nothing was evaluated", examples = "0.99959")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Double value,
    List<InColumn> columns) {

  /** The same in one column. */
  @Schema(name = "ReportMeasureOfColumn")
  record InColumn(
      @Schema(examples = "code") String column,
      long numerator,
      long denominator,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double value) {}

  /** Takes figures of which those of a measure follow each other, the whole file's first. */
  static List<ReportMeasure> from(List<BatchReport.MeasureCount> counts, Language language) {
    List<ReportMeasure> measures = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      BatchReport.MeasureCount total = counts.get(i);
      List<InColumn> columns = new ArrayList<>();
      while (i + 1 < counts.size() && counts.get(i + 1).column() != null) {
        columns.add(inColumn(counts.get(++i)));
      }
      measures.add(of(total, columns, language));
    }
    return measures;
  }

  private static ReportMeasure of(
      BatchReport.MeasureCount total, List<InColumn> columns, Language language) {
    MeasureTexts texts = MeasureTexts.of(language, total.code());
    return new ReportMeasure(
        total.code(),
        texts.dimension(),
        texts.name(),
        texts.rule(),
        total.countsFaults(),
        total.numerator(),
        total.denominator(),
        share(total),
        columns);
  }

  private static InColumn inColumn(BatchReport.MeasureCount count) {
    return new InColumn(
        String.valueOf(count.column()), count.numerator(), count.denominator(), share(count));
  }

  private static @Nullable Double share(BatchReport.MeasureCount count) {
    return count.denominator() == 0
        ? null
        : Double.valueOf((double) count.numerator() / count.denominator());
  }
}
