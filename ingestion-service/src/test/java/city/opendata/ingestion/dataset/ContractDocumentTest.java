package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.CoordinatePair;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.contract.InvalidContractException;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractDocumentTest {

  @Test
  void readsFieldsTypesAndConstraints() {
    ContractDocument document =
        ContractDocument.read(
            """
            {"fields": [
              {"name": "code", "title": "代码", "type": "string",
               "constraints": {"required": true, "pattern": "[0-9]{9}", "minLength": 9, "maxLength": 9}},
              {"name": "area", "type": "number", "constraints": {"minimum": 0, "maximum": "99.5"}},
              {"name": "kind", "type": "integer", "constraints": {"enum": [1, "2"]}}],
             "primaryKey": ["code"]}
            """);

    assertThat(document.contract().fields())
        .containsExactly(
            new Field(
                "code",
                "代码",
                FieldType.STRING,
                new Constraints(true, "[0-9]{9}", 9, 9, null, null, List.of(), false)),
            new Field(
                "area",
                null,
                FieldType.NUMBER,
                new Constraints(false, null, null, null, "0", "99.5", List.of(), false)),
            new Field(
                "kind",
                null,
                FieldType.INTEGER,
                new Constraints(false, null, null, null, null, null, List.of("1", "2"), false)));
    assertThat(document.keys()).containsExactly(List.of("code"));
  }

  @Test
  void aUniqueFieldIsAKeyOfItsOwnUnlessItIsTheKeyAlready() {
    ContractDocument document =
        ContractDocument.read(
            """
            {"fields": [
              {"name": "a", "type": "string", "constraints": {"unique": true}},
              {"name": "b", "type": "string", "constraints": {"unique": true}}],
             "primaryKey": ["a"]}
            """);

    assertThat(document.keys()).containsExactly(List.of("a"), List.of("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{\"fields\": []}",
        "{\"fields\": [{\"type\": \"string\"}]}",
        "{\"fields\": [{\"name\": \"_row\", \"type\": \"string\"}]}",
        "{\"fields\": [{\"name\": \"a\\u0000\", \"type\": \"string\"}]}",
        "{\"fields\": [{\"name\": \"一二三四五六七八九十一二三四五六七八九十一二\", \"type\": \"string\"}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"geojson\"}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"format\": \"percent\"}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"unit\": \"亩\"}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"constraints\": {\"pattern\":"
            + " \"(\"}}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}], \"primaryKey\": [\"b\"]}"
      })
  void refusesWhatNoDataCouldBeCheckedBy(String json) {
    assertThatThrownBy(() -> ContractDocument.read(json))
        .isInstanceOf(EventRejectedException.class);
  }

  @Test
  void readsFormatsUnitsAndWordsForNothing() {
    ContractDocument document =
        ContractDocument.read(
            """
            {"fields": [
              {"name": "id", "type": "string", "format": "citizen-id"},
              {"name": "area", "type": "number", "unit": "亩"}],
             "missingValues": ["", "暂无"]}
            """);

    assertThat(document.contract().fields().getFirst().format())
        .isEqualTo(new FieldFormat.Identifier(IdentifierKind.CITIZEN_ID));
    assertThat(document.contract().fields().getLast().unit()).isEqualTo("亩");
    assertThat(document.contract().missingValues()).containsExactly("暂无");
    assertThat(ContractDocument.read(TestDataset.PAIRS).contract().missingValues()).contains("无");
  }

  @Test
  void knowsEveryFormatThatTheCatalogMayApprove() {
    JsonNode formats =
        EventContracts.schema("ContractApproved")
            .at("/$defs/contract/properties/fields/items/properties/format/enum");

    assertThat(formats).hasSizeGreaterThan(20);
    assertThat(formats)
        .allMatch(
            format ->
                Arrays.stream(FieldType.values()).anyMatch(type -> isKnown(type, format.asText())));
  }

  private static boolean isKnown(FieldType type, String format) {
    try {
      FieldFormat.of("a", type, format);
      return true;
    } catch (InvalidContractException unknown) {
      return false;
    }
  }

  static Iterable<JsonNode> validMasks() throws IOException {
    return maskSamples().get("valid");
  }

  static Iterable<JsonNode> invalidMasks() throws IOException {
    return maskSamples().get("invalid");
  }

  private static JsonNode maskSamples() throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(Files.readString(ProjectFiles.find("contracts/masks.sample.json")));
  }

  @ParameterizedTest
  @MethodSource("validMasks")
  void readsEveryMaskThatTheCatalogMayApprove(JsonNode sample) {
    Contract contract = ContractDocument.read(masked(sample)).contract();

    assertThat(contract.fields().getFirst().mask()).isNotNull();
    assertThat(ContractDocument.read(ReleasedContract.of(masked(sample))).contract().fields())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalidMasks")
  void refusesAMaskThatDoesNotExistOrFit(JsonNode sample) {
    assertThatThrownBy(() -> ContractDocument.read(masked(sample)))
        .isInstanceOf(EventRejectedException.class);
  }

  private static String masked(JsonNode sample) {
    return """
    {"fields": [{"name": "a", "type": "%s", "mask": %s}, {"name": "b", "type": "string"}]}
    """
        .formatted(sample.get("type").asText(), sample.get("mask"));
  }

  static Iterable<JsonNode> validPositions() throws IOException {
    return positionSamples().get("valid");
  }

  static Iterable<JsonNode> invalidPositions() throws IOException {
    return positionSamples().get("invalid");
  }

  private static JsonNode positionSamples() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(ProjectFiles.find("contracts/coordinates.sample.json")));
  }

  @ParameterizedTest
  @MethodSource("validPositions")
  void readsThePositionsThatTheCatalogMayApproveAndReleasesThemInTheirTarget(JsonNode sample) {
    Contract released = ContractDocument.read(ReleasedContract.of(sample.toString())).contract();

    assertThat(released.coordinates()).hasSize(sample.get("coordinates").size());
    for (int i = 0; i < released.coordinates().size(); i++) {
      CoordinatePair pair = released.coordinates().get(i);
      assertThat(pair.to().wireName()).isEqualTo(sample.at("/coordinates/" + i + "/to").asText());
      assertThat(pair.from()).isEqualTo(pair.to());
    }
  }

  @ParameterizedTest
  @MethodSource("invalidPositions")
  void refusesPositionsThatAreNone(JsonNode sample) {
    assertThatThrownBy(() -> ContractDocument.read(sample.get("contract").toString()))
        .isInstanceOf(EventRejectedException.class)
        .hasMessageContaining("invalid at " + sample.get("at").asText());
  }

  @Test
  void aPositionOfWhichHalfIsDroppedIsNotReleasedAsOne() {
    String released =
        ReleasedContract.of(
            """
            {"fields": [{"name": "x", "type": "number", "mask": {"method": "drop"}},
              {"name": "y", "type": "number"}],
             "coordinates": [
               {"longitude": "x", "latitude": "y", "from": "bd-09", "to": "wgs-84"}]}
            """);

    assertThat(ContractDocument.read(released).contract().coordinates()).isEmpty();
  }

  @Test
  void theReleasedContractHasTheTypesThatMasksLeaveAndNoDroppedField() {
    String released =
        ReleasedContract.of(
            """
            {"fields": [
              {"name": "a", "title": "甲", "type": "date", "constraints": {"required": true, "minimum": "2000-01-01"},
               "mask": {"method": "date-to-year"}},
              {"name": "b", "type": "string", "mask": {"method": "drop"}},
              {"name": "c", "type": "string", "constraints": {"pattern": "x"}, "example": "x"}]}
            """);

    assertThat(released)
        .isEqualTo(
            "{\"fields\":[{\"name\":\"a\",\"title\":\"甲\",\"type\":\"integer\","
                + "\"constraints\":{\"required\":true}},"
                + "{\"name\":\"c\",\"type\":\"string\",\"constraints\":{\"pattern\":\"x\"},"
                + "\"example\":\"x\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"mask\": {\"method\": \"drop\"}}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"constraints\": {\"unique\": true},"
            + " \"mask\": {\"method\": \"keep-ends\", \"first\": 1, \"last\": 1}}]}",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"mask\": {\"method\":"
            + " \"suppress\"}}], \"primaryKey\": [\"a\"]}"
      })
  void refusesMasksThatBlurAKeyOrLeaveNothing(String json) {
    assertThatThrownBy(() -> ContractDocument.read(json))
        .isInstanceOf(EventRejectedException.class);
  }
}
