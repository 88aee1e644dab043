package city.opendata.ingestion.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuarantineFilterTest {

  @Test
  void everyReasonCanBeAskedFor() {
    for (Reason reason : Reason.values()) {
      assertThat(QuarantineFilter.of(reason.wireName(), null, null).reason())
          .isEqualTo(reason.wireName());
    }
  }

  @Test
  void aReasonThatThereIsNotIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> QuarantineFilter.of("TOO_LONG", null, null))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(KitProblem.INVALID_PARAMETER));
  }

  @Test
  void aColumnMustBeOneOfTheFiles() {
    QuarantineFilter filter = QuarantineFilter.of(null, "code", null);

    assertThatNoException().isThrownBy(() -> filter.requireColumnOf(List.of("name", "code")));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> filter.requireColumnOf(List.of("name", "Code")));
  }

  @Test
  void reasonAndColumnMustBeOfOneError() {
    assertThat(ErrorsJson.pattern(QuarantineFilter.of("too-long", "na\"me", null)))
        .isEqualTo("[{\"reason\":\"too-long\",\"field\":\"na\\\"me\"}]");
    assertThat(ErrorsJson.pattern(QuarantineFilter.ALL)).isEqualTo("[]");
  }
}
