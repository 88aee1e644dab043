package city.opendata.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetRulesTest {

  private final ObjectNode registration = Registrations.aRegistration();

  @Test
  void aSoundRegistrationHasNoFindings() {
    assertThat(check()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "L1, UNCONDITIONAL, true",
    "L1, CONDITIONAL, true",
    "L1, NOT_OPEN, true",
    "L2, UNCONDITIONAL, false",
    "L2, CONDITIONAL, true",
    "L3, UNCONDITIONAL, false",
    "L3, CONDITIONAL, true",
    "L3, NOT_OPEN, true",
    "L4, UNCONDITIONAL, false",
    "L4, CONDITIONAL, false",
    "L4, NOT_OPEN, true"
  })
  void theGradeIsAGate(Grade grade, OpenType openType, boolean allowed) {
    registration.put("grade", grade.name()).put("openType", openType.name());
    registration.put("openCondition", "申请").put("shouldOpen", false);

    assertThat(check()).isEqualTo(allowed ? List.of() : List.of("openType not-for-grade"));
  }

  @Test
  void aConditionMustBeTold() {
    registration.put("openType", "CONDITIONAL");

    assertThat(check()).containsExactly("openCondition required");
  }

  @Test
  void whatShouldNotOpenNeedsAReason() {
    registration.put("shouldOpen", false).remove("shouldOpenReason");

    assertThat(check()).containsExactly("shouldOpenReason required");
  }

  @Test
  void whatShouldOpenCannotBeDeclaredNotOpen() {
    registration.put("openType", "NOT_OPEN");

    assertThat(check()).containsExactly("openType should-open");
  }

  @Test
  void keywordsDoNotRepeat() {
    registration.putArray("keywords").add("a").add("b").add("a");

    assertThat(check()).containsExactly("keywords[2] repeated");
  }

  @Test
  void aContractThatFitsIntoNoEventIsRefused() {
    ArrayNode fields = registration.withObject("contract").putArray("fields");
    for (int i = 0; i < 300; i++) {
      fields
          .addObject()
          .put("name", "f" + i)
          .put("title", "t")
          .put("type", "string")
          .put("description", "述".repeat(900));
    }
    ((ObjectNode) registration.get("contract")).remove(List.of("primaryKey", "rules"));

    assertThat(check()).containsExactly("contract too-large");
  }

  private List<String> check() {
    return DatasetRules.check(Registrations.as(DatasetRequest.class, registration)).stream()
        .map(finding -> finding.field() + " " + finding.code())
        .toList();
  }
}
