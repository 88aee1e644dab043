package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.DisclosureRole;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaskDefaultsTest {

  private static final MaskDefaults DEFAULTS = new MaskDefaults(LocalDate.of(2025, 1, 1), 1);

  private static SensitiveKind kind(String name) {
    return SensitiveKind.ofWireName(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "personal-name, STRING, surname, drop",
    "citizen-id, STRING, keep-ends, drop",
    "mobile, STRING, keep-ends, drop",
    "landline, STRING, keep-ends, drop",
    "home-address, STRING, address-to, address-to",
    "bank-card, STRING, keep-ends, drop",
    "email, STRING, email-domain, drop",
    "plate, STRING, keep-ends, drop",
    "passport, STRING, keep-ends, drop",
    "birth-date, DATE, date-to-year, date-to-band",
    "ip-address, STRING, ip-prefix, drop",
    "coordinates, NUMBER, grid, grid",
    "vin, STRING, keep-ends, pseudonym",
    "medical-record-number, STRING, keep-ends, pseudonym",
    "financial, NUMBER, round-number, round-number",
    "health, STRING, drop, drop",
    "credential, STRING, drop, drop"
  })
  void aSensitiveKindIsMaskedByItsOpenType(
      String kind, FieldType type, String conditional, String open) {
    assertThat(DEFAULTS.conditional(kind(kind), type)).map(Mask::method).contains(conditional);
    assertThat(DEFAULTS.unconditional(kind(kind), type)).map(Mask::method).contains(open);
  }

  @ParameterizedTest
  @CsvSource({
    "citizen-id, 320205199001010014, 320205********0014",
    "mobile, 13812340000, 138****0000",
    "landline, 051081234500, 0510******00",
    "plate, 苏B12345, 苏B1***5",
    "passport, E012345600, E0******00",
    "personal-name, 欧阳修, 欧阳*"
  })
  void whatIsCustomaryLooksAsOnNotices(String kind, String value, String masked) {
    assertThat(
            DEFAULTS
                .conditional(kind(kind), FieldType.STRING)
                .map(mask -> MaskRun.text(mask, value)))
        .contains(masked);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.INCLUDE,
      names = {"TRADER_CREDIT_CODE", "SEX", "EDUCATION", "NATIVE_PLACE"})
  void whatIsPublicOrNamesNobodyAloneIsNotMasked(SensitiveKind kind) {
    assertThat(DEFAULTS.conditional(kind, FieldType.STRING)).isEmpty();
    assertThat(DEFAULTS.unconditional(kind, FieldType.STRING)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyProposedMaskFitsItsField(SensitiveKind kind) {
    for (FieldType type : FieldType.values()) {
      Stream.of(DEFAULTS.conditional(kind, type), DEFAULTS.unconditional(kind, type))
          .flatMap(java.util.Optional::stream)
          .forEach(mask -> assertThat(mask.releasedType(type)).isNotNull());
    }
  }

  @Test
  void aPairOfCoordinatesInOneTextIsDropped() {
    assertThat(DEFAULTS.unconditional(SensitiveKind.COORDINATES, FieldType.STRING))
        .contains(new Drop());
  }

  @Test
  void coordinatesOfEveryoneAreCoarser() {
    assertThat(
            Stream.of(
                    DEFAULTS.conditional(SensitiveKind.COORDINATES, FieldType.NUMBER),
                    DEFAULTS.unconditional(SensitiveKind.COORDINATES, FieldType.NUMBER))
                .map(mask -> mask.orElseThrow().parameters().get("decimals")))
        .containsExactly(3, 2);
  }

  /** The catalog proposes the same to stewards. */
  @Test
  void everyKindAndItsMaskIsAsTheServicesAgreed() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> kinds = new ArrayList<>();
    for (JsonNode one :
        mapper.readTree(Files.readString(ProjectFiles.find("contracts/sensitive-kinds.json")))) {
      SensitiveKind kind = kind(one.get("kind").asText());
      boolean identifies = one.path("identifies").asBoolean();
      kinds.add(kind.wireName());
      assertThat(kind.role() == DisclosureRole.DIRECT_IDENTIFIER).isEqualTo(identifies);
      if (identifies) {
        assertThat(kind.severity() == Severity.CRITICAL)
            .isEqualTo(one.get("neverAsItIs").asBoolean());
        assertThat(DEFAULTS.unconditional(kind, FieldType.STRING))
            .contains(mask(mapper, one.get("unconditional")));
        assertThat(DEFAULTS.conditional(kind, FieldType.STRING))
            .contains(mask(mapper, one.get("conditional")));
      }
    }
    assertThat(kinds)
        .containsExactlyElementsOf(
            Arrays.stream(SensitiveKind.values()).map(SensitiveKind::wireName).toList());
  }

  private static Mask mask(ObjectMapper mapper, JsonNode mask) {
    Map<String, Object> parameters = mapper.convertValue(mask, new TypeReference<>() {});
    parameters.remove("method");
    return Mask.of(mask.get("method").asText(), parameters);
  }
}
