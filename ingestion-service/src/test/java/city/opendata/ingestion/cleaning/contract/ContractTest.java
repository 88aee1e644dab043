package city.opendata.ingestion.cleaning.contract;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import city.opendata.ingestion.cleaning.FieldBuilder;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

  @Test
  void theFieldsOfTheKeyAreRequired() {
    Contract contract =
        new Contract(List.of(aField("code").build(), aField("name").build()), List.of("code"));

    assertThat(contract.fields())
        .filteredOn(contract::requires)
        .extracting(Field::name)
        .containsExactly("code");
  }

  @Test
  void typesHaveTheirTableSchemaNames() {
    assertThat(FieldType.named("datetime")).contains(FieldType.DATETIME);
    assertThat(FieldType.named("geojson")).isEmpty();
  }

  static Stream<Arguments> fieldsThatCannotBe() {
    return Stream.of(
        arguments(aField(" "), "fields"),
        arguments(aField("f").pattern("["), "f.pattern"),
        arguments(aField("f").pattern("a".repeat(1_001)), "f.pattern"),
        arguments(aField("f").lengths(-1, null), "f.minLength"),
        arguments(aField("f").lengths(null, -1), "f.maxLength"),
        arguments(aField("f").lengths(3, 2), "f.minLength"),
        arguments(aField("f").range("1", null), "f.minimum"),
        arguments(aField("f", FieldType.BOOLEAN).range(null, "true"), "f.maximum"),
        arguments(aField("f", FieldType.INTEGER).range("x", null), "f.minimum"),
        arguments(aField("f", FieldType.INTEGER).range("10", "9"), "f.minimum"),
        arguments(aField("f", FieldType.DATE).range(null, "2023-02-29"), "f.maximum"),
        arguments(aField("f", FieldType.INTEGER).codes("1", "x"), "f.enum"),
        arguments(
            aField("f").codes(Collections.nCopies(10_001, "x").toArray(String[]::new)), "f.enum"));
  }

  @ParameterizedTest
  @MethodSource("fieldsThatCannotBe")
  void aFieldThatCouldNotBeCheckedIsRefused(FieldBuilder field, String where) {
    assertThatThrownBy(field::build)
        .isInstanceOfSatisfying(
            InvalidContractException.class, e -> assertThat(e.where()).isEqualTo(where));
  }

  static Stream<Arguments> contractsThatCannotBe() {
    Field code = aField("code").build();
    return Stream.of(
        arguments(List.of(), List.of(), "fields"),
        arguments(Collections.nCopies(1_501, code), List.of(), "fields"),
        arguments(List.of(code, code), List.of(), "fields"),
        arguments(List.of(code), List.of("name"), "primaryKey"),
        arguments(List.of(code), List.of("code", "code"), "primaryKey"));
  }

  @ParameterizedTest
  @MethodSource("contractsThatCannotBe")
  void aContractThatContradictsItselfIsRefused(List<Field> fields, List<String> key, String where) {
    assertThatThrownBy(() -> new Contract(fields, key))
        .isInstanceOfSatisfying(
            InvalidContractException.class, e -> assertThat(e.where()).isEqualTo(where));
  }
}
