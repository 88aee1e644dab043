package city.opendata.ingestion.cleaning.report;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.CleaningRun;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureFigureTest {

  private static final Field[] FIELDS = {
    aField("id").format("citizen-id").required().build(),
    aField("kind").codes("甲", "乙").build(),
    aField("share", FieldType.NUMBER).range("0", "1").build(),
    aField("opened", FieldType.DATE).range("2000-01-01", null).build(),
    aField("note").build(),
  };

  private static final String FILE =
      """
      id,kind,share,opened,note
      320205199001010015,甲,0.5,2001-01-01,
      ,丙,2,1999-01-01,x
      320205,乙,many,2023-02-30,
      1
      id,kind,share,opened,note
      """;

  private static Ratio figure(CleaningReport report, Measure measure, @Nullable String column) {
    return MeasureFigure.of(report).stream()
        .filter(figure -> figure.measure() == measure)
        .filter(figure -> Objects.equals(figure.column(), column))
        .findFirst()
        .orElseThrow()
        .ratio();
  }

  @Test
  void eachMeasureIsCountedByColumnAndInAll() {
    CleaningReport report = CleaningRun.of(FILE, FIELDS).report();

    assertThat(figure(report, Measure.ELEMENTS, "id")).isEqualTo(new Ratio(2, 3));
    assertThat(figure(report, Measure.FORMAT, "share")).isEqualTo(new Ratio(2, 3));
    assertThat(figure(report, Measure.FORMAT, "opened")).isEqualTo(new Ratio(2, 3));
    assertThat(figure(report, Measure.CONTENT, "share")).isEqualTo(new Ratio(1, 2));
    assertThat(figure(report, Measure.PERIOD, "opened")).isEqualTo(new Ratio(1, 2));
    assertThat(figure(report, Measure.REFERENCE_DATA, "kind")).isEqualTo(new Ratio(2, 3));
    assertThat(figure(report, Measure.ELEMENTS, null)).isEqualTo(new Ratio(2, 3));
    assertThat(figure(report, Measure.PERIOD, null)).isEqualTo(new Ratio(1, 2));
  }

  @Test
  void rowsAreCountedAsRecordsAsDirtyAndAsUsable() {
    CleaningReport report = CleaningRun.of(FILE, FIELDS).report();

    assertThat(figure(report, Measure.RECORDS, null)).isEqualTo(new Ratio(2, 5));
    assertThat(figure(report, Measure.USABLE, null)).isEqualTo(new Ratio(1, 5));
    assertThat(figure(report, Measure.DIRTY_ROWS, null)).isEqualTo(new Ratio(4, 5));
    assertThat(figure(report, Measure.ACCESSIBLE, null)).isEqualTo(new Ratio(5, 5));
  }

  @Test
  void whatTheContractDoesNotAskForIsNotEvaluatedAndHasNoColumn() {
    CleaningReport report = CleaningRun.of("note\nx\n", aField("note").build()).report();

    assertThat(figure(report, Measure.ELEMENTS, null)).isEqualTo(Ratio.NOT_EVALUATED);
    assertThat(figure(report, Measure.UNIQUENESS, null)).isEqualTo(Ratio.NOT_EVALUATED);
    assertThat(figure(report, Measure.RELATED_DATA, null)).isEqualTo(Ratio.NOT_EVALUATED);
    assertThat(MeasureFigure.of(report)).allMatch(figure -> figure.column() == null);
  }

  @Test
  void everyDimensionOfTheStandardIsTold() {
    assertThat(List.of(Measure.values()))
        .extracting(Measure::dimension)
        .contains("01", "02", "03", "04", "05", "06");
  }

  @Test
  void keysThatRepeatAreDuplicatesAndNotUnique() {
    CleaningReport report =
        CleaningRun.of("note\nx\nx\ny\n", aField("note").build())
            .report()
            .withRepeatedKeys(Map.of(Reason.DUPLICATE_KEY, 1L));

    assertThat(figure(report, Measure.DUPLICATES, null)).isEqualTo(new Ratio(1, 3));
    assertThat(figure(report, Measure.UNIQUENESS, null)).isEqualTo(new Ratio(2, 3));
    assertThat(figure(report, Measure.USABLE, null)).isEqualTo(new Ratio(2, 3));
  }
}
