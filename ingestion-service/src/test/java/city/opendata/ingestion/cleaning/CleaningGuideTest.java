package city.opendata.ingestion.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.kit.expression.ConditionCompiler;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide names everything that the code does. */
class CleaningGuideTest {

  @Test
  void everyChangeMeasureFormatMaskAndWordForNothingIsInTheGuide() throws IOException {
    String guide = Files.readString(ProjectFiles.find("docs/cleaning.md"));

    assertThat(Change.values()).allMatch(change -> guide.contains("| `" + change.wireName() + "`"));
    assertThat(Measure.values()).allMatch(measure -> guide.contains("| " + measure.code() + " |"));
    assertThat(IdentifierKind.values())
        .allMatch(kind -> guide.contains("`" + kind.wireName() + "`"));
    assertThat(Contract.USUAL_MISSING_VALUES.stream().filter(word -> !word.equals("Null")))
        .allMatch(word -> guide.contains("`" + word + "`"));
    assertThat(contractEnum("mask/properties/method"))
        .allMatch(method -> guide.contains("| `" + method.asText() + "`"))
        .hasSize(Arrays.asList(Mask.class.getPermittedSubclasses()).size());
    assertThat(contractEnum("format"))
        .allMatch(
            format ->
                format.asText().equals("default") || guide.contains("`" + format.asText() + "`"));
  }

  @Test
  void everyFunctionThatARuleMayCallIsInTheGuide() throws IOException {
    String guide = Files.readString(ProjectFiles.find("docs/cleaning.md"));

    assertThat(ConditionCompiler.functions())
        .contains("has", "matches", "exists_one")
        .allMatch(function -> guide.contains(function + "("));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reasons", "kinds"})
  void theTablesThatTheCodeSaysAllOfAreAsItSays(String table) throws IOException {
    List<String> rows = table.equals("reasons") ? GuideTables.reasons() : GuideTables.kinds();
    Path file = ProjectFiles.find("docs/cleaning.md");
    String begin = "<!-- begin " + table + " -->\n";
    String end = "\n<!-- end " + table + " -->";
    String guide = Files.readString(file);
    int from = guide.indexOf(begin) + begin.length();
    int to = guide.indexOf(end);
    if (Boolean.getBoolean("contracts.update")) {
      guide = guide.substring(0, from) + String.join("\n", rows) + guide.substring(to);
      Files.writeString(file, guide);
      to = guide.indexOf(end);
    }

    assertThat(guide.substring(from, to).lines()).containsExactlyElementsOf(rows);
  }

  private static JsonNode contractEnum(String property) {
    return EventContracts.schema("ContractApproved")
        .at("/$defs/contract/properties/fields/items/properties/" + property + "/enum");
  }
}
