package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityRulesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static List<Finding> check(boolean everyone, String members) {
    try {
      String field = "{\"name\": \"a\", \"title\": \"t\", \"type\": \"string\", " + members + "}";
      TableSchema contract = MAPPER.readValue("{\"fields\": [" + field + "]}", TableSchema.class);
      return SensitivityRules.check(contract, "contract", everyone);
    } catch (IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format\": \"mobile\"",
        "\"sensitivity\": {\"kind\": \"mobile\"}",
        "\"sensitivity\": {\"kind\": \"mobile\", \"public\": false}",
        "\"format\": \"mobile\", \"sensitivity\": {\"kind\": \"landline\", \"public\": true}"
      })
  void aFieldByWhichAPersonIsFoundNeedsAMaskAndTheUsualOneIsProposed(String members) {
    assertThat(check(true, members))
        .containsExactly(
            Finding.of(
                "contract.fields[0].mask", "mask-needed", "mobile", "{\"method\": \"drop\"}"));
    assertThat(check(false, members))
        .containsExactly(
            Finding.of(
                "contract.fields[0].mask",
                "mask-needed",
                "mobile",
                "{\"method\": \"keep-ends\", \"first\": 3, \"last\": 4}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format\": \"mobile\", \"mask\": {\"method\": \"drop\"}",
        "\"format\": \"landline\", \"sensitivity\": {\"kind\": \"landline\", \"public\": true}",
        "\"format\": \"credit-code\"",
        "\"format\": \"default\"",
        "\"sensitivity\": {\"kind\": \"birth-date\"}",
        "\"sensitivity\": null"
      })
  void nothingElseIsDemanded(String members) {
    assertThat(check(true, members)).isEmpty();
  }

  @Test
  void aNumberOfAPersonIsNeverPublic() {
    assertThat(check(true, "\"sensitivity\": {\"kind\": \"citizen-id\", \"public\": true}"))
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly("contract.fields[0].sensitivity.public never-public");
  }

  @Test
  void aKindMustExist() {
    assertThat(check(true, "\"sensitivity\": {\"kind\": \"shoe-size\"}"))
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly("contract.fields[0].sensitivity.kind unknown-kind");
  }

  @Test
  void everyKindAndItsMaskIsAsTheServicesAgreed() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (JsonNode one :
        MAPPER.readTree(Files.readString(ProjectFiles.find("contracts/sensitive-kinds.json")))) {
      SensitiveKind kind = SensitiveKind.named(one.get("kind").asText()).orElseThrow();
      kinds.add(kind.wireName());
      assertThat(kind.isIdentifying()).isEqualTo(one.path("identifies").asBoolean());
      assertThat(kind.isNeverAsItIs()).isEqualTo(one.path("neverAsItIs").asBoolean());
      if (kind.isIdentifying()) {
        assertThat(MAPPER.readTree(kind.proposal(true))).isEqualTo(one.get("unconditional"));
        assertThat(MAPPER.readTree(kind.proposal(false))).isEqualTo(one.get("conditional"));
      }
    }
    assertThat(kinds)
        .containsExactlyElementsOf(
            Arrays.stream(SensitiveKind.values()).map(SensitiveKind::wireName).toList());
  }
}
