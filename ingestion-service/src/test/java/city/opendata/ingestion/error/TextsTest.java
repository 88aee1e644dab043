package city.opendata.ingestion.error;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.records.query.QueryErrorCode;
import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import city.opendata.kit.testing.ProblemDocumentation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  @Test
  void everyProblemIsExplained() throws IOException {
    ProblemDocumentation.assertComplete(IngestionProblem.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyRejectionAndEveryReasonHasItsText(Language language) {
    List<String> arguments = List.of("3", "4", "5");
    Stream.of(RejectionCode.values())
        .map(RejectionCode::wireName)
        .forEach(
            code ->
                assertThat(RejectionTexts.of(language, code, arguments))
                    .isNotEqualTo(code)
                    .doesNotContain("{", "}"));
    Stream.of(
            "no-good-row",
            "superseded",
            "dataset-withdrawn",
            "not-storable",
            "attempts-exhausted",
            "waited-too-long",
            "storage-full",
            "database-busy")
        .forEach(
            code -> assertThat(RejectionTexts.of(language, code, List.of())).isNotEqualTo(code));
    Stream.of(Reason.values())
        .map(Reason::wireName)
        .forEach(
            code ->
                assertThat(CellTexts.of(language, code, arguments))
                    .isNotEqualTo(code)
                    .doesNotContain("{", "}"));
  }

  @Test
  void aBoundThatARangeDoesNotHaveIsShownAsNone() {
    assertThat(CellTexts.of(Language.EN, "out-of-range", List.of("0", "")))
        .isEqualTo("Out of range (minimum 0, maximum —).");
  }

  @ParameterizedTest
  @EnumSource
  void everyMeasureHasItsTexts(Language language) {
    for (Measure measure : Measure.values()) {
      MeasureTexts texts = MeasureTexts.of(language, measure.code());

      assertThat(List.of(texts.dimension(), texts.name(), texts.rule()))
          .noneMatch(text -> text.startsWith("0"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyQueryErrorHasItsText(Language language) {
    Texts texts = Texts.beside(IngestionProblem.class, "problems");
    for (QueryErrorCode code : QueryErrorCode.values()) {
      assertThat(texts.find(language, "field." + code.slug())).as(code.slug()).isNotBlank();
    }
  }

  @Test
  void listsNamesInTheReadersLanguage() {
    List<String> columns = List.of("2", "邮编", "电话");

    assertThat(RejectionTexts.of(Language.ZH, "unknown-columns", columns))
        .isEqualTo("有 2 列不在数据契约中：邮编、电话。");
    assertThat(RejectionTexts.of(Language.EN, "unknown-columns", columns))
        .isEqualTo("2 columns are not in the contract: 邮编, 电话.");
  }

  @Test
  void namesOutOfAFileAreNotTakenForPlaceholders() {
    assertThat(RejectionTexts.of(Language.EN, "unknown-columns", List.of("1", "{all}{0}{1}")))
        .isEqualTo("1 columns are not in the contract: {all}{0}{1}.");
  }

  @Test
  void showsAMissingBound() {
    assertThat(CellTexts.of(Language.EN, "out-of-range", List.of("", "100")))
        .isEqualTo("Out of range (minimum —, maximum 100).");
  }
}
