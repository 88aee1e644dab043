package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.dataset.Tolerance.Measure;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

  private static Optional<Measure> measure(
      String rules, long read, long bad, Map<String, Long> refusals) {
    return Tolerance.of("{\"tolerance\": " + rules + "}")
        .check(read, bad, refusals)
        .map(breach -> breach.rule().then());
  }

  @ParameterizedTest
  @CsvSource({"100, 5, false", "100, 6, true", "19, 1, true", "20, 1, false", "0, 0, false"})
  void whatIsUsualToleratesFivePercent(long read, long bad, boolean holds) {
    assertThat(Tolerance.of("{}").check(read, bad, Map.of()).isPresent()).isEqualTo(holds);
  }

  @Test
  void anEmptyListToleratesEverything() {
    assertThat(measure("[]", 10, 9, Map.of())).isEmpty();
  }

  @Test
  void aRuleMayCountSomeReasonsOnly() {
    String rules =
        "[{\"reasons\": [\"too-long\", \"wrong-form\"], \"above\": 0.1, \"then\": \"reject\"}]";

    assertThat(measure(rules, 10, 5, Map.of("too-short", 5L))).isEmpty();
    assertThat(measure(rules, 10, 1, Map.of("too-long", 1L))).isEmpty();
    assertThat(measure(rules, 10, 2, Map.of("too-long", 1L, "wrong-form", 1L)))
        .contains(Measure.REJECT);
  }

  @Test
  void theStrictestOfTheBrokenRulesCounts() {
    String rules = "[{\"above\": 0.5, \"then\": \"reject\"}, {\"above\": 0.1, \"then\": \"hold\"}]";

    assertThat(measure(rules, 10, 6, Map.of())).contains(Measure.REJECT);
    assertThat(measure(rules, 10, 2, Map.of())).contains(Measure.HOLD);
  }

  @Test
  void theCatalogKnowsEveryReason() throws IOException {
    List<?> published =
        new ObjectMapper()
            .readValue(
                Files.readString(ProjectFiles.find("contracts/row-reasons.json")), List.class);

    assertThat(published).isEqualTo(Arrays.stream(Reason.values()).map(Reason::wireName).toList());
  }
}
