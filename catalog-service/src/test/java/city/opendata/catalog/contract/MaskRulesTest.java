package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskRulesTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static Iterable<JsonNode> valid() throws IOException {
    return samples().get("valid");
  }

  static Iterable<JsonNode> invalid() throws IOException {
    return samples().get("invalid");
  }

  private static JsonNode samples() throws IOException {
    return MAPPER.readTree(Files.readString(ProjectFiles.find("contracts/masks.sample.json")));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void takesAMaskThatTheIngestionServiceTakes(JsonNode sample) {
    assertThat(check(sample.get("type").asText(), sample.get("mask"), false)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesAMaskThatTheIngestionServiceRefuses(JsonNode sample) {
    assertThat(check(sample.get("type").asText(), sample.get("mask"), false)).isNotEmpty();
  }

  @Test
  void saysWhichParameterIsWrongAndWhatItMayBe() throws IOException {
    JsonNode mask = MAPPER.readTree("{\"method\": \"keep-ends\", \"first\": 300, \"las\": 4}");

    assertThat(check("string", mask, false))
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly(
            "contract.fields[0].mask.first mask-parameter",
            "contract.fields[0].mask.last mask-parameter",
            "contract.fields[0].mask unknown-mask-parameter");
  }

  @Test
  void aKeyCanOnlyBePseudonymised() throws IOException {
    JsonNode pseudonym = MAPPER.readTree("{\"method\": \"pseudonym\", \"keyVersion\": 1}");
    JsonNode drop = MAPPER.readTree("{\"method\": \"drop\"}");

    assertThat(check("string", pseudonym, true)).isEmpty();
    assertThat(check("string", drop, true)).extracting(Finding::code).containsExactly("key-masked");
  }

  private static List<Finding> check(String type, JsonNode mask, boolean isKey) {
    List<Finding> findings = new ArrayList<>();
    SchemaField field =
        MAPPER.convertValue(
            MAPPER.createObjectNode().put("name", "a").put("title", "t").put("type", type),
            SchemaField.class);
    new MaskRules(field, "contract.fields[0]", findings).check(mask, isKey);
    return findings;
  }
}
