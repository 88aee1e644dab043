package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import city.opendata.catalog.error.CatalogProblem;
import city.opendata.catalog.error.Finding;
import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowRulesTest {

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
  void takesARuleThatTheIngestionServiceCanRun(JsonNode expression) throws IOException {
    assertThat(check(expression.asText())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesARuleThatTheIngestionServiceCannotRun(JsonNode sample) throws IOException {
    // When
    List<Finding> findings = check(sample.get("expression").asText());

    // Then
    assertThat(findings)
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly("contract.rules[0].expression " + sample.get("code").asText());
    assertThat(text(findings.getFirst(), Language.ZH))
        .doesNotStartWith("field.")
        .doesNotContain("{0", "{1");
    assertThat(text(findings.getFirst(), Language.EN))
        .doesNotStartWith("field.")
        .doesNotContain("{0", "{1");
  }

  @Test
  void saysWhereARuleIsWrongAndHow() throws IOException {
    Finding finding = check("open && name >= 3").getFirst();

    assertThat(text(finding, Language.EN))
        .isEqualTo("Character 14: these types do not go together: >= (string, integer).");
    assertThat(text(finding, Language.ZH)).isEqualTo("第 14 个字符：类型不匹配：>= (string, integer)。");
  }

  @Test
  void aRuleIsNotCalledLikeAnother() throws IOException {
    assertThat(check("open", "seats > 0"))
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly("contract.rules[1].name repeated");
  }

  private static String text(Finding finding, Language language) {
    return Texts.beside(CatalogProblem.class, "problems")
        .get(language, "field." + finding.code(), finding.arguments().toArray());
  }

  private static List<Finding> check(String... expressions) throws IOException {
    ObjectNode contract = MAPPER.createObjectNode();
    contract.set("fields", samples().get("fields"));
    ArrayNode rules = contract.putArray("rules");
    for (String expression : expressions) {
      rules
          .addObject()
          .put("name", "the-rule")
          .put("expression", expression)
          .put("messageZh", "不符合规则。");
    }
    return ContractRules.check(Registrations.as(TableSchema.class, contract), "contract");
  }
}
