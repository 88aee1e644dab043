package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.kit.event.EventRejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignKeyTest {

  private static final ContractDocument OTHER =
      ContractDocument.read(
          """
          {"fields": [
            {"name": "code", "type": "string"}, {"name": "year", "type": "integer"},
            {"name": "mark", "type": "string", "constraints": {"unique": true}},
            {"name": "hidden", "type": "string", "constraints": {"unique": true},
             "mask": {"method": "pseudonym", "keyVersion": 1}},
            {"name": "note", "type": "string"}],
           "primaryKey": ["code", "year"]}
          """);

  private static String contract(String fields, String key) {
    return """
    {"fields": [
      {"name": "a", "type": "string"}, {"name": "n", "type": "integer"},
      {"name": "m", "type": "string", "mask": {"method": "pseudonym", "keyVersion": 1}}],
     "foreignKeys": [
       {"fields": %s, "reference": {"dataset": "other", "fields": %s}}]}
    """
        .formatted(list(fields), list(key));
  }

  private static String list(String names) {
    return "[\"" + names.replace(" ", "\", \"") + "\"]";
  }

  @ParameterizedTest
  @CsvSource({"m, mark", "b, mark", "a n, mark", "a a, code year", "a n, code code"})
  void aKeyThatComparesNothingIsRefused(String fields, String key) {
    assertThatThrownBy(() -> ForeignKey.of(contract(fields, key)))
        .isInstanceOf(EventRejectedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a n, code year, true",
    "n a, year code, true",
    "n a, code year, false",
    "a, mark, true",
    "a, code, false",
    "a, note, false",
    "a, nobody, false",
    "a, hidden, false",
    "n, mark, false"
  })
  void fieldsOfTheSameTypesAreComparedWithAKey(String fields, String key, boolean fits) {
    String contract = contract(fields, key);
    Contract own = ContractDocument.read(ReleasedContract.of(contract)).contract();

    assertThat(ForeignKey.of(contract).getFirst().matches(own, OTHER)).isEqualTo(fits);
  }

  @Test
  void mostContractsReferToNothing() {
    assertThat(ForeignKey.of("{\"fields\": []}")).isEqualTo(List.of());
  }
}
