package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.risk.AnonymityDemand;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import city.opendata.ingestion.cleaning.risk.DominanceDemand;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiskDemandsTest {

  private static JsonNode samples() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(ProjectFiles.find("contracts/risk.sample.json")));
  }

  static Iterable<JsonNode> valid() throws IOException {
    return samples().get("valid");
  }

  static Iterable<JsonNode> invalid() throws IOException {
    return samples().get("invalid");
  }

  private static ObjectNode contract(JsonNode demands) throws IOException {
    ObjectNode contract = demands.deepCopy();
    return contract.set("fields", samples().get("fields"));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void readsEveryDemandThatTheCatalogMayApprove(JsonNode demands) throws IOException {
    ObjectNode state = EventContracts.sample("ContractApproved");
    state.set("contract", contract(demands));

    EventContracts.assertFits("ContractApproved", state);
    assertThat(RiskDemands.of(contract(demands).toString())).isNotEqualTo(RiskDemands.NONE);
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesADemandThatCannotBeMeasured(JsonNode demands) {
    assertThatThrownBy(() -> RiskDemands.of(contract(demands).toString()))
        .isInstanceOf(EventRejectedException.class);
  }

  @Test
  void whatTheContractDoesNotSayThePlatformDemands() {
    String contract =
        """
        {"fields": [{"name": "sex", "type": "string"}, {"name": "illness", "type": "string"},
                    {"name": "output", "type": "number"}],
         "anonymity": {"quasiIdentifiers": ["sex"], "sensitive": [{"field": "illness", "l": 3}]},
         "dominance": {"value": "output", "group": ["sex"], "contributor": null}}
        """;

    assertThat(RiskDemands.of(contract).atLeast(20, 2))
        .isEqualTo(
            new RiskDemands(
                new AnonymityDemand(List.of("sex"), 20, List.of(new SensitiveField("illness", 3))),
                new DominanceDemand("output", List.of("sex"), null)));
    assertThat(RiskDemands.of("{\"fields\": []}").atLeast(20, 2)).isEqualTo(RiskDemands.NONE);
  }
}
