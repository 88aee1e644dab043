package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Rule;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractRulesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Iterable<JsonNode> valid() throws IOException {
    return samples().get("valid");
  }

  static Iterable<JsonNode> invalid() throws IOException {
    return samples().get("invalid");
  }

  private static JsonNode samples() throws IOException {
    return MAPPER.readTree(Files.readString(ProjectFiles.find("contracts/rules.sample.json")));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void readsEveryRuleThatTheCatalogMayApprove(JsonNode expression) throws IOException {
    // When
    Contract contract = ContractDocument.read(contract(expression.asText())).contract();

    // Then
    assertThat(contract.rules()).extracting(Rule::name).containsExactly("the-rule");
    assertThat(contract.keyOnly().rules()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesARuleThatCannotRun(JsonNode sample) throws IOException {
    String contract = contract(sample.get("expression").asText());

    assertThatThrownBy(() -> ContractDocument.read(contract))
        .isInstanceOf(EventRejectedException.class)
        .hasMessageContaining("rules.the-rule");
  }

  @Test
  void aMessageThatIsNotTranslatedStandsForBoth() throws IOException {
    Rule rule = ContractDocument.read(contract("open")).contract().rules().getFirst();

    assertThat(rule.messageEn()).isEqualTo("不符合规则。");
  }

  @Test
  void readersAreNotToldOfRulesWhoseFieldsTheyMayNotSee() throws IOException {
    assertThat(ReleasedContract.of(contract("idNumber != name")))
        .contains("\"name\"")
        .doesNotContain("rules", "idNumber");
  }

  private static String contract(String expression) throws IOException {
    ObjectNode contract = MAPPER.createObjectNode();
    contract.set("fields", samples().get("fields"));
    contract.putArray("primaryKey").add("int");
    contract
        .putArray("rules")
        .addObject()
        .put("name", "the-rule")
        .put("expression", expression)
        .put("messageZh", "不符合规则。");
    return contract.toString();
  }
}
