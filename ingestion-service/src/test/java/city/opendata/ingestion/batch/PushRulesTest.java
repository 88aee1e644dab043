package city.opendata.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushRulesTest {

  @ParameterizedTest
  @CsvSource({"replace, REPLACE", "append, APPEND", "upsert, UPSERT", "delete, DELETE"})
  void knowsTheModes(String name, BatchMode mode) {
    assertThat(PushRules.mode(name)).isEqualTo(mode);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "merge", "REPLACE", "replace "})
  void refusesEveryOtherMode(String mode) {
    assertProblem(KitProblem.INVALID_PARAMETER, () -> PushRules.mode(mode));
  }

  @Test
  void anIdempotencyKeyMayBeLeftOut() {
    assertThat(PushRules.idempotencyKey(null)).isNull();
    assertThat(PushRules.idempotencyKey("a".repeat(200))).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "键", "a\tb"})
  void refusesAnIdempotencyKeyThatProxiesWouldChange(String key) {
    assertProblem(KitProblem.INVALID_PARAMETER, () -> PushRules.idempotencyKey(key));
  }

  @Test
  void refusesAnIdempotencyKeyThatIsTooLong() {
    String key = "a".repeat(201);
    assertProblem(KitProblem.INVALID_PARAMETER, () -> PushRules.idempotencyKey(key));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv; charset=utf-8|UTF-8",
        "TEXT/CSV;charset=\"GB2312\"|GB18030",
        "text/csv; header=present; charset=UTF-16LE|UTF-16LE"
      })
  void readsTheDeclaredCharset(String contentType, String charset) {
    assertThat(PushRules.charset(contentType)).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "text/csv; header=present", "text/csv; charset=utf-16"})
  void leavesTheEncodingToBeDetected(String contentType) {
    assertThat(PushRules.charset(contentType)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv; charset=klingon", "text/csv; charset=iso-8859-1"})
  void refusesACharsetThatIsNotRead(String contentType) {
    assertProblem(IngestionProblem.UNKNOWN_CHARSET, () -> PushRules.charset(contentType));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "csv", "text/plain", "application/json", "text/csv-schema", ";"})
  void refusesEverythingButCsv(String contentType) {
    assertProblem(IngestionProblem.CSV_ONLY, () -> PushRules.charset(contentType));
  }

  private static void assertProblem(
      city.opendata.kit.problem.ProblemType type,
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
