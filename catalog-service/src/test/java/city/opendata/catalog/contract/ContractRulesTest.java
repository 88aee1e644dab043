package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import city.opendata.catalog.error.Finding;
import city.opendata.kit.testing.ProjectFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRulesTest {

  @Test
  void aSoundContractHasNoFindings() {
    assertThat(
            check(
                """
                {"fields": [
                  {"name": "code", "title": "t", "type": "string",
                   "constraints": {"required": true, "unique": true, "pattern": "[0-9]{9}",
                                   "minLength": 9, "maxLength": 9}, "example": "320211001"},
                  {"name": "count", "title": "t", "type": "integer",
                   "constraints": {"minimum": 0, "maximum": 9223372036854775807}, "example": 7},
                  {"name": "share", "title": "t", "type": "number",
                   "constraints": {"minimum": -0.5, "maximum": 1}, "example": 0.25},
                  {"name": "day", "title": "t", "type": "date",
                   "constraints": {"minimum": "2020-02-29", "maximum": "2030-01-01"}},
                  {"name": "at", "title": "t", "type": "datetime",
                   "constraints": {"minimum": "2020-01-01T00:00:00+08:00"}},
                  {"name": "open", "title": "t", "type": "boolean", "example": true},
                  {"name": "kind", "title": "t", "type": "string",
                   "constraints": {"enum": ["甲", "乙"]}, "example": null}
                ], "primaryKey": "code"}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "_a", "a-b", "a b", "名称", "a\"; drop table dataset; --"})
  void aFieldNameIsALatinIdentifier(String name) {
    String field = Registrations.json("{}").put("name", name).toString();

    assertThat(check(fields(field.replace("}", ", \"title\": \"t\", \"type\": \"string\"}"))))
        .containsExactly("contract.fields[0].name bad-field-name");
  }

  @Test
  void aFieldNameHasAtMost63Characters() {
    assertThat(check(fields(field("a".repeat(63), "string", "")))).isEmpty();
    assertThat(check(fields(field("a".repeat(64), "string", ""))))
        .containsExactly("contract.fields[0].name bad-field-name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select",
        "order",
        "limit",
        "offset",
        "cursor",
        "and",
        "or",
        "not",
        "on_conflict",
        "columns",
        "Select",
        "CTID",
        "xmin"
      })
  void namesOfTheRecordsApiAndTheDatabaseAreReserved(String name) {
    assertThat(check(fields(field(name, "string", ""))))
        .containsExactly("contract.fields[0].name reserved-name");
  }

  @Test
  void namesThatDifferOnlyInCaseRepeat() {
    assertThat(check(fields(field("Code", "string", ""), field("cODE", "string", ""))))
        .containsExactly("contract.fields[1].name repeated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | {\"pattern\": \"a\"} | pattern not-for-type",
        "date | {\"minLength\": 1} | minLength not-for-type",
        "string | {\"minimum\": 1} | minimum not-for-type",
        "boolean | {\"maximum\": true} | maximum not-for-type",
        "boolean | {\"enum\": [true]} | enum not-for-type",
        "string | {\"pattern\": \"\"} | pattern out-of-range-length",
        "string | {\"pattern\": \"[0-9\"} | pattern bad-pattern",
        "string | {\"pattern\": \"(a+)+\"} | pattern slow-pattern",
        "string | {\"pattern\": \"(?=a)\"} | pattern unsupported-pattern",
        "string | {\"pattern\": \"a\\u0000\"} | pattern hidden-characters",
        "string | {\"minLength\": -1} | minLength out-of-range",
        "string | {\"minLength\": 5, \"maxLength\": 4} | maxLength below-minimum",
        "integer | {\"minimum\": 1.5} | minimum wrong-type",
        "integer | {\"minimum\": \"1\"} | minimum wrong-type",
        "integer | {\"maximum\": 9223372036854775808} | maximum wrong-type",
        "integer | {\"minimum\": 2, \"maximum\": 1} | maximum below-minimum",
        "number | {\"minimum\": 1e400} | minimum wrong-type",
        "number | {\"maximum\": 1e999999999} | maximum wrong-type",
        "number | {\"maximum\": 0.1234567890123456789} | maximum wrong-type",
        "date | {\"minimum\": \"2023-02-29\"} | minimum wrong-type",
        "date | {\"minimum\": \"+99999-01-01\"} | minimum wrong-type",
        "date | {\"minimum\": 20230101} | minimum wrong-type",
        "datetime | {\"maximum\": \"2023-01-01T00:00:00\"} | maximum wrong-type",
        "string | {\"enum\": []} | enum out-of-range-count",
        "string | {\"enum\": [\"a\", \"b\", \"a\"]} | enum[2] repeated",
        "string | {\"enum\": [1]} | enum[0] wrong-type",
        "string | {\"enum\": [null]} | enum[0] wrong-type",
        "string | {\"enum\": [{\"a\": 1}]} | enum[0] wrong-type",
        "integer | {\"enum\": [1, 2, \"3\"]} | enum[2] wrong-type",
      })
  void aConstraintMustFitTheTypeAndTheOthers(String type, String constraints, String expected) {
    String field = field("a", type, ", \"constraints\": " + constraints);

    assertThat(check(fields(field))).containsExactly("contract.fields[0].constraints." + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string | citizen-id",
        "number | percent",
        "integer | currency",
        "date | excel-serial",
        "datetime | epoch-milliseconds",
        "boolean | default"
      })
  void aFormatOfTheTypeIsAllowed(String type, String format) {
    assertThat(check(fields(field("a", type, ", \"format\": \"" + format + "\"")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string | percent | format unknown-format",
        "integer | percent | format unknown-format",
        "date | citizen-id | format unknown-format",
        "string | CITIZEN-ID | format unknown-format"
      })
  void aFormatOfAnotherTypeIsRefused(String type, String format, String expected) {
    assertThat(check(fields(field("a", type, ", \"format\": \"" + format + "\""))))
        .containsExactly("contract.fields[0]." + expected);
  }

  @Test
  void onlyNumbersHaveAUnit() {
    assertThat(check(fields(field("a", "number", ", \"unit\": \"万元\"")))).isEmpty();
    assertThat(check(fields(field("a", "string", ", \"unit\": \"万元\""))))
        .containsExactly("contract.fields[0].unit not-for-type");
  }

  @Test
  void aPatternThatIsTooLongIsRefused() {
    String field =
        field("a", "string", ", \"constraints\": {\"pattern\": \"" + "a".repeat(301) + "\"}");

    assertThat(check(fields(field)))
        .containsExactly("contract.fields[0].constraints.pattern out-of-range-length");
  }

  @Test
  void anExampleMustFitTheType() {
    assertThat(check(fields(field("a", "integer", ", \"example\": \"seven\""))))
        .containsExactly("contract.fields[0].example wrong-type");
  }

  @Test
  void theKeyNamesRequiredFieldsOnce() {
    String a = field("a", "string", ", \"constraints\": {\"required\": true}");
    String b = field("b", "string", "");

    assertThat(
            check(
                "{\"fields\": ["
                    + a
                    + ","
                    + b
                    + "], \"primaryKey\": [\"a\", \"b\", \"c\", \"A\", \"a\"]}"))
        .containsExactly(
            "contract.primaryKey[1] key-not-required",
            "contract.primaryKey[2] unknown-field",
            "contract.primaryKey[3] unknown-field",
            "contract.primaryKey[4] repeated");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    String fields =
        IntStream.range(0, 300)
            .mapToObj(i -> field("_" + i, "string", ""))
            .collect(Collectors.joining(","));

    assertThat(check(fields(fields))).hasSize(300);
  }

  @Test
  void ofALongListAsManyWrongCodesAreToldAsCanBeShown() {
    String codes = String.join(",", Collections.nCopies(1000, "1"));

    assertThat(
            check(fields(field("a", "string", ", \"constraints\": {\"enum\": [" + codes + "]}"))))
        .hasSize(Finding.SHOWN);
  }

  @Test
  void aToleranceCountsReasonsThatThereAre() throws IOException {
    String rule =
        "{\"fields\": [%s], \"tolerance\": [{\"above\": 0, \"then\": \"hold\"}, {\"reasons\":"
            + " [\"too-long\", \"%s\"], \"above\": 0, \"then\": \"reject\"}]}";
    String field = field("a", "string", "");

    assertThat(check(rule.formatted(field, "key-taken"))).isEmpty();
    assertThat(check(rule.formatted(field, "too-large")))
        .containsExactly("contract.tolerance[1].reasons[1] unknown-reason");
    assertThat(reasons())
        .extracting(JsonNode::textValue)
        .containsExactlyInAnyOrderElementsOf(RowReasons.ALL);
  }

  private static List<JsonNode> reasons() throws IOException {
    List<JsonNode> reasons = new ArrayList<>();
    new ObjectMapper()
        .readTree(Files.readString(ProjectFiles.find("contracts/row-reasons.json")))
        .forEach(reasons::add);
    return reasons;
  }

  private static List<String> check(String contract) {
    TableSchema schema = Registrations.as(TableSchema.class, Registrations.json(contract));
    return ContractRules.check(schema, "contract").stream()
        .map(ContractRulesTest::describe)
        .toList();
  }

  private static String describe(Finding finding) {
    return finding.field() + " " + finding.code();
  }

  private static String fields(String... fields) {
    return "{\"fields\": [" + String.join(",", fields) + "]}";
  }

  private static String field(String name, String type, String more) {
    return "{\"name\": \"" + name + "\", \"title\": \"t\", \"type\": \"" + type + "\"" + more + "}";
  }
}
