package city.opendata.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemRendererTest {

  @ParameterizedTest
  @EnumSource(KitProblem.class)
  void everyProblemHasTitleAndDetailInBothLanguages(KitProblem type) {
    for (Language language : Language.values()) {
      Problem problem = render(ProblemException.of(type, 1024), language);

      assertThat(problem.title()).isNotBlank().doesNotContain(type.slug() + ".");
      assertThat(problem.detail()).isNotBlank().doesNotContain("{0}");
      assertThat(problem.type()).isEqualTo("urn:open-data:problem:" + type.slug());
    }
  }

  @ParameterizedTest
  @MethodSource("fieldCodes")
  void everyFieldCodeHasAMessageInBothLanguages(String code) {
    ProblemException exception = ProblemException.parameter("limit", code, 1, 1000);
    for (Language language : Language.values()) {
      Problem.Field field = render(exception, language).errors().getFirst();

      assertThat(field.field()).isEqualTo("limit");
      assertThat(field.message()).isNotBlank().doesNotStartWith("field.").doesNotContain("{");
    }
  }

  static Stream<String> fieldCodes() {
    return Stream.of(
        "required",
        "unknown",
        "unknown-value",
        "out-of-range",
        "too-long",
        "wrong-type",
        "malformed",
        "repeated",
        "not-json");
  }

  private static Problem render(ProblemException exception, Language language) {
    return ProblemRenderer.render(exception, language, "request-1");
  }
}
