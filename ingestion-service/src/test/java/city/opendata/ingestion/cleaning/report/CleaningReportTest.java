package city.opendata.ingestion.cleaning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleaningReportTest {

  private static final SourceFacts SOURCE = new SourceFacts("UTF-8", 100, 1, 0);

  private static CleaningReport aReport(ColumnReport... columns) {
    return CleaningReport.of(
        SOURCE,
        8,
        2,
        7,
        Map.of(Reason.FIELD_COUNT, 1L),
        List.of(columns),
        List.of(),
        List.of(),
        List.of(),
        SchemaDrift.NONE,
        "1");
  }

  private static ColumnReport aColumn(boolean required, boolean checked) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    if (required) {
      measures.add(Measure.ELEMENTS);
    }
    if (checked) {
      measures.add(Measure.FORMAT);
    }
    return new ColumnReport("f", measures, true, 9, 7, 6, Map.of(), Map.of(), Map.of());
  }

  @Test
  void qualityCountsRequiredCellsAndCellsThatHaveRules() {
    Quality quality =
        aReport(aColumn(true, true), aColumn(false, true), aColumn(true, false)).quality();

    assertThat(quality.completeness()).isEqualTo(new Ratio(14, 18));
    assertThat(quality.conformity()).isEqualTo(new Ratio(12, 14));
    assertThat(quality.records()).isEqualTo(new Ratio(8, 10));
  }

  @Test
  void whatWasNotEvaluatedIsNeverPerfect() {
    Quality quality = aReport(aColumn(false, false)).quality();

    assertThat(quality.completeness().value()).isEmpty();
    assertThat(quality.conformity()).isEqualTo(Ratio.NOT_EVALUATED);
    assertThat(quality.uniqueness()).isEqualTo(Ratio.NOT_EVALUATED);
  }

  @Test
  void duplicatesAreBadAfterAll() {
    CleaningReport report =
        aReport(aColumn(true, true)).withRepeatedKeys(Map.of(Reason.DUPLICATE_KEY, 3L));

    assertThat(report.rowsRead()).isEqualTo(10);
    assertThat(report.rowsGood()).isEqualTo(5);
    assertThat(report.rowsBad()).isEqualTo(5);
    assertThat(report.rowRejections())
        .containsExactly(Map.entry(Reason.FIELD_COUNT, 1L), Map.entry(Reason.DUPLICATE_KEY, 3L));
    assertThat(report.quality().uniqueness()).isEqualTo(new Ratio(5, 8));
    assertThat(report.quality().records()).isEqualTo(new Ratio(5, 10));
  }

  @Test
  void noDuplicateIsAFindingToo() {
    CleaningReport report = aReport(aColumn(true, true)).withRepeatedKeys(Map.of());

    assertThat(report.quality().uniqueness()).isEqualTo(new Ratio(8, 8));
    assertThat(report.rowRejections()).doesNotContainKey(Reason.DUPLICATE_KEY);
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    CleaningReport report = aReport();

    assertThatThrownBy(() -> report.withRepeatedKeys(Map.of(Reason.DUPLICATE_KEY, 9L)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> new Ratio(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
