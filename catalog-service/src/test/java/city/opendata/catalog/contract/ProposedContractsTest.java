package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ingestion service proposes for files is what the catalog takes. */
class ProposedContractsTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Set<Map.Entry<String, JsonNode>> proposed() throws IOException {
    return MAPPER
        .readTree(Files.readString(ProjectFiles.find("contracts/proposals.sample.json")))
        .properties();
  }

  @ParameterizedTest
  @MethodSource("proposed")
  void aProposedContractHasNoFindings(Map.Entry<String, JsonNode> sample) throws IOException {
    TableSchema contract = MAPPER.treeToValue(sample.getValue(), TableSchema.class);

    assertThat(ContractRules.check(contract, "contract")).isEmpty();
    try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
      assertThat(validation.getValidator().validate(contract)).isEmpty();
    }
  }
}
