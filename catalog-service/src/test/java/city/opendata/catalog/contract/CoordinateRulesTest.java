package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoordinateRulesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Iterable<JsonNode> valid() throws IOException {
    return samples().get("valid");
  }

  static Iterable<JsonNode> invalid() throws IOException {
    return samples().get("invalid");
  }

  private static JsonNode samples() throws IOException {
    return MAPPER.readTree(
        Files.readString(ProjectFiles.find("contracts/coordinates.sample.json")));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void takesPositionsThatTheIngestionServiceTakes(JsonNode sample) {
    assertThat(check(sample)).contains(List.of());
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesPositionsThatTheIngestionServiceRefuses(JsonNode sample) {
    check(sample.get("contract"))
        .ifPresent(
            findings ->
                assertThat(findings)
                    .isNotEmpty()
                    .anyMatch(
                        found ->
                            found.field().startsWith("contract." + sample.get("at").asText())));
  }

  @Test
  void anUnknownSystemIsNoContract() throws IOException {
    JsonNode unknown =
        MAPPER.readTree(
            """
            {"fields": [], "coordinates": [{"longitude": "x", "latitude": "y", "from": "GCJ02"}]}\
            """);

    assertThat(check(unknown)).isEmpty();
  }

  /** Empty when it is no contract at all. */
  private static Optional<List<Finding>> check(JsonNode contract) {
    TableSchema schema;
    try {
      schema = MAPPER.convertValue(contract, TableSchema.class);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Optional.of(ContractRules.check(schema, "contract"));
  }
}
