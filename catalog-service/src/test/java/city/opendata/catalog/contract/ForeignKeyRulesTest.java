package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignKeyRulesTest {

  private static final String FIELDS =
      """
      {"fields": [
         {"name": "code", "title": "t", "type": "string", "constraints": {"required": true}},
         {"name": "year", "title": "t", "type": "integer", "constraints": {"required": true}},
         {"name": "mark", "title": "t", "type": "string", "constraints": {"unique": true}},
         {"name": "note", "title": "t", "type": "string"},
         {"name": "secret", "title": "t", "type": "string", "mask": {"method": "suppress"}}],
       "primaryKey": ["code", "year"]
      """;

  private static TableSchema schema(String more) {
    return Registrations.as(TableSchema.class, Registrations.json(FIELDS + more + "}"));
  }

  private static TableSchema schema(String fields, String key) {
    return schema(
        ", \"foreignKeys\": [{\"fields\": %s, \"reference\": {\"dataset\": \"other\", \"fields\": %s}}]"
            .formatted(list(fields), list(key)));
  }

  private static String list(String names) {
    return "[\"" + names.replace(" ", "\", \"") + "\"]";
  }

  private static List<String> check(TableSchema contract) {
    ForeignKey key = Objects.requireNonNull(contract.foreignKeys()).getFirst();
    return ForeignKeyRules.check(contract, key, schema(""), "contract.foreignKeys[0]").stream()
        .map(found -> found.field() + " " + found.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"code year, code year", "year note, year code", "note, mark"})
  void aKeyOfTheOtherDatasetIsReferredTo(String fields, String key) {
    assertThat(ContractRules.check(schema(fields, key), "contract")).isEmpty();
    assertThat(check(schema(fields, key))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, mark, fields[0] unknown-field",
    "secret, mark, fields[0] reference-masked",
    "code code, code year, fields[1] repeated",
    "code year, mark, reference.fields reference-length"
  })
  void aKeyThatIsWrongByItselfIsRefused(String fields, String key, String finding) {
    assertThat(ContractRules.check(schema(fields, key), "contract"))
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly("contract.foreignKeys[0]." + finding);
    assertThat(check(schema(fields, key))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "note, nobody, fields[0] unknown-field",
    "note, secret, fields[0] reference-masked",
    "year, mark, fields[0] reference-type",
    "code note, mark mark, fields[1] repeated",
    "note, note, fields not-a-key",
    "code, code, fields not-a-key",
    "code note, mark note, fields not-a-key"
  })
  void aKeyThatDoesNotFitTheOtherContractIsRefused(String fields, String key, String finding) {
    assertThat(check(schema(fields, key)))
        .containsExactly("contract.foreignKeys[0].reference." + finding);
  }

  @Test
  void aSingleNameMayStandWithoutBrackets() {
    TableSchema contract =
        schema(
            ", \"foreignKeys\": [{\"fields\": \"note\","
                + " \"reference\": {\"dataset\": \"other\", \"fields\": \"mark\"}}]");

    assertThat(check(contract)).isEmpty();
  }
}
