package city.opendata.ingestion.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files such as departments send, and the contracts that are proposed for them. */
class ProposedContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> files() {
    return List.of(
        "streets.csv",
        "targets-2023.csv",
        "indicators.csv",
        "canteens.csv",
        "allowances.csv",
        "air-quality.csv",
        "enterprises.csv");
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFileLoadsByItsContractWithoutABadRow(String name) throws IOException {
    Sample sample = Sample.resource(name);
    ContractDocument contract = ContractDocument.read(sample.json().path("contract").toString());

    CleaningResult result =
        new Cleaner(contract.contract(), CleaningContext.on(Sample.TODAY), 1)
            .clean(sample.file(), (BlockSink) block -> {}, Progress.NONE);

    assertThat(result)
        .isInstanceOfSatisfying(
            CleaningResult.Cleaned.class,
            cleaned -> {
              assertThat(cleaned.report().rowsBad()).isZero();
              assertThat(cleaned.report().rowsGood()).isPositive();
            });
    assertThat(contract.contract().primaryKey()).isNotEmpty();
  }

  /** The catalog's test takes the same file. */
  @Test
  void theContractsAreThoseThatTheCatalogIsKnownToTake() throws IOException {
    ObjectNode proposed = JSON.createObjectNode();
    for (String name : files()) {
      proposed.set(name, Sample.resource(name).json().path("contract"));
    }
    proposed.set(
        "hostile-headers.csv", Sample.resource("hostile-headers.csv").json().path("contract"));
    Path committed = ProjectFiles.find("contracts").resolve("proposals.sample.json");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(proposed) + "\n";
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(committed, text);
    }

    JsonNode known = JSON.readTree(Files.readString(committed));
    assertThat(JSON.readTree(text)).isEqualTo(known);
  }
}
