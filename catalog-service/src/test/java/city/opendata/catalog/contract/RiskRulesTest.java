package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiskRulesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Iterable<JsonNode> valid() throws IOException {
    return samples().get("valid");
  }

  static Iterable<JsonNode> invalid() throws IOException {
    return samples().get("invalid");
  }

  private static JsonNode samples() throws IOException {
    return MAPPER.readTree(Files.readString(ProjectFiles.find("contracts/risk.sample.json")));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void takesADemandThatTheIngestionServiceTakes(JsonNode demands) throws IOException {
    assertThat(check(demands)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesADemandThatTheIngestionServiceRefuses(JsonNode demands) throws IOException {
    assertThat(check(demands)).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongWithWhichField() throws IOException {
    JsonNode demands =
        MAPPER.readTree(
            """
            {"anonymity": {"quasiIdentifiers": ["sex", "idNumber"],
                           "sensitive": [{"field": "sex"}, {"field": "nobody"}]},
             "dominance": {"value": "staff", "group": ["note"], "contributor": "staff"}}
            """);

    assertThat(check(demands))
        .containsExactly(
            "contract.anonymity.quasiIdentifiers[1] not-released",
            "contract.anonymity.sensitive[0].field repeated",
            "contract.anonymity.sensitive[1].field unknown-field",
            "contract.dominance.value no-released-number",
            "contract.dominance.group[0] not-released",
            "contract.dominance.contributor repeated");
  }

  /** What the shape of a request refuses, and if that is right, what its rules refuse. */
  private static List<String> check(JsonNode demands) throws IOException {
    ObjectNode contract = demands.deepCopy();
    contract.set("fields", samples().get("fields"));
    TableSchema schema = MAPPER.convertValue(contract, TableSchema.class);
    List<String> shape;
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      shape =
          validator.validate(schema).stream()
              .map(violation -> violation.getPropertyPath().toString())
              .toList();
    }
    Stream<Finding> findings =
        shape.isEmpty() ? ContractRules.check(schema, "contract").stream() : Stream.of();
    return Stream.concat(shape.stream(), findings.map(found -> found.field() + " " + found.code()))
        .toList();
  }
}
