package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.dataset.DeclaredKinds;
import city.opendata.ingestion.dataset.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

  private static final SchemaDrift ONE_MORE = new SchemaDrift(1, List.of("备注"), 0, List.of());

  private static CleaningReport aReport(SchemaDrift drift, ColumnReport... columns) {
    return CleaningReport.of(
        new SourceFacts("UTF-8", 1, 1, 0),
        9,
        1,
        9,
        Map.of(),
        List.of(columns),
        List.of(),
        List.of(),
        List.of(),
        drift,
        "1");
  }

  private static ColumnReport aColumn(long filled, Reason reason, long refused) {
    return new ColumnReport(
        "code",
        Set.of(Measure.FORMAT),
        true,
        filled,
        filled,
        filled - refused,
        Map.of(),
        Map.of(reason, refused),
        Map.of());
  }

  private static List<BatchRejection> held(CleaningReport report, BatchRejection... waived) {
    return new Holds(Severity.HIGH)
        .reasons(
            new Tolerance(List.of()),
            new DeclaredKinds(List.of(), List.of()),
            report,
            RiskFigures.NONE,
            List.of(waived));
  }

  @ParameterizedTest
  @CsvSource({
    "20, TYPE_MISMATCH, 10, true",
    "20, TYPE_MISMATCH, 9, false",
    "19, TYPE_MISMATCH, 19, false",
    "100, WRONG_FORM, 50, true",
    "100, PATTERN_MISMATCH, 50, true",
    "100, WRONG_CHECK_DIGIT, 100, false",
    "100, OUT_OF_RANGE, 100, false",
  })
  void aColumnHasChangedWhenHalfOfItsValuesHaveAnotherForm(
      long filled, Reason reason, long refused, boolean changed) {
    List<BatchRejection> reasons =
        held(aReport(SchemaDrift.NONE, aColumn(filled, reason, refused)));

    assertThat(reasons)
        .isEqualTo(
            changed
                ? List.of(
                    BatchRejection.of(
                        "column-changed", "code", String.valueOf(refused), String.valueOf(filled)))
                : List.of());
  }

  @Test
  void columnsMoreOrLessHoldABatch() {
    assertThat(held(aReport(ONE_MORE)))
        .containsExactly(BatchRejection.of("columns-added", "1", "备注"));
    assertThat(held(aReport(new SchemaDrift(0, List.of(), 1, List.of("day")))))
        .containsExactly(BatchRejection.of("columns-left-out", "1", "day"));
  }

  @Test
  void whatAReviewerHasSeenIsThatColumnAndNoOther() {
    BatchRejection seen = BatchRejection.of("columns-added", "1", "备注");

    assertThat(held(aReport(ONE_MORE), seen)).isEmpty();
    assertThat(held(aReport(ONE_MORE), BatchRejection.of("columns-added", "1", "电话"))).hasSize(1);
    assertThat(
            held(
                aReport(SchemaDrift.NONE, aColumn(20, Reason.TYPE_MISMATCH, 12)),
                BatchRejection.of("column-changed", "code", "11", "20")))
        .isEmpty();
  }
}
