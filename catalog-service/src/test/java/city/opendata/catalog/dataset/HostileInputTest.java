package city.opendata.catalog.dataset;

import static city.opendata.catalog.CatalogApi.DATASETS;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.anonymous;
import static city.opendata.catalog.CatalogApi.as;
import static city.opendata.catalog.CatalogApi.problem;
import static city.opendata.catalog.CatalogApi.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Registrations;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@CatalogTest
class HostileInputTest {

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/name | \"Streets\" | name",
        "/name | \"ab\" | name",
        "/name | \"a'; drop table dataset; --\" | name",
        "/name | null | name",
        "/classification | \"306001/000007\" | classification",
        "/classification | \"406001\" | classification",
        "/titleZh | null | titleZh",
        "/titleZh | \"\" | titleZh",
        "/titleZh | \"\\u3000\" | titleZh",
        "/titleZh | 12 | titleZh",
        "/titleZh | [\"a\"] | titleZh",
        "/titleZh | \"a\\u0000b\" | titleZh",
        "/titleZh | \"a\\ud800\" | titleZh",
        "/titleZh | \"\\u202Egnp.exe\" | titleZh",
        "/titleEn | \"a\\nb\" | titleEn",
        "/keywords | \"a\" | keywords",
        "/keywords | [null] | keywords[0]",
        "/keywords | [\"a\", \"\"] | keywords[1]",
        "/theme | \"weather\" | theme",
        "/theme | 3 | theme",
        "/theme | \"\" | theme",
        "/theme | null | theme",
        "/keyField | \"weather\" | keyField",
        "/shouldOpen | \"true\" | shouldOpen",
        "/shouldOpen | 1 | shouldOpen",
        "/shouldOpen | null | shouldOpen",
        "/openType | \"OPEN\" | openType",
        "/updateCycle | 0 | updateCycle",
        "/grade | \"L5\" | grade",
        "/dataFormat | \"PDF\" | dataFormat",
        "/contract | null | contract",
        "/contract | [] | contract",
        "/contract/fields | null | contract.fields",
        "/contract/fields | [] | contract.fields",
        "/contract/fields | [null] | contract.fields[0]",
        "/contract/fields/0/name | null | contract.fields[0].name",
        "/contract/fields/0/type | \"text\" | contract.fields[0].type",
        "/contract/fields/0/type | null | contract.fields[0].type",
        "/contract/fields/1/title | null | contract.fields[1].title",
        "/contract/fields/0/colour | \"red\" | contract.fields[0].colour",
        "/contract/fields/0/constraints/regex | \"a\" | contract.fields[0].constraints.regex",
        "/contract/fields/0/constraints/required | \"yes\""
            + " | contract.fields[0].constraints.required",
        "/contract/fields/0/constraints/maxLength | 1.5"
            + " | contract.fields[0].constraints.maxLength",
        "/contract/fields/0/constraints/maxLength | 99999999999"
            + " | contract.fields[0].constraints.maxLength",
        "/contract/primaryKey | [null] | contract.primaryKey[0]",
        "/contract/primaryKey | [] | contract.primaryKey",
        "/contract/rules | {} | contract.rules",
        "/contract/rules | [null] | contract.rules[0]",
        "/contract/rules | [{}] | contract.rules[0].expression",
        "/contract/rules/0/name | \"A rule\" | contract.rules[0].name",
        "/contract/rules/0/expression | \"\" | contract.rules[0].expression",
        "/contract/rules/0/expression | 1 | contract.rules[0].expression",
        "/contract/rules/0/messageZh | null | contract.rules[0].messageZh",
        "/contract/rules/0/unless | true | contract.rules[0].unless",
        "/contract/tolerance | {} | contract.tolerance",
        "/contract/tolerance | [null] | contract.tolerance[0]",
        "/contract/tolerance | [{}] | contract.tolerance[0].above",
        "/contract/tolerance/0/above | 1.1 | contract.tolerance[0].above",
        "/contract/tolerance/0/above | -0.1 | contract.tolerance[0].above",
        "/contract/tolerance/0/above | \"5 %\" | contract.tolerance[0].above",
        "/contract/tolerance/0/then | \"HOLD\" | contract.tolerance[0].then",
        "/contract/tolerance/0/then | null | contract.tolerance[0].then",
        "/contract/tolerance/1/reasons | [] | contract.tolerance[1].reasons",
        "/missingValues | [\"\"] | missingValues",
        "/state | \"OPEN\" | state",
      })
  void aBadMemberIsNamed(String pointer, String value, String field) {
    ObjectNode registration = Registrations.aRegistration();
    int slash = pointer.lastIndexOf('/');
    ObjectNode holder = (ObjectNode) registration.at(pointer.substring(0, slash));
    holder.putRawValue(pointer.substring(slash + 1), new RawValue(value));

    problem(register(STEWARD, registration), 400, "invalid-body")
        .body("errors.field", hasItem(field))
        .body("errors.message", everyItem(not(startsWith("{"))));
  }

  @Test
  void aRuleThatCannotRunIsNamedWithItsPlace() {
    ObjectNode registration = Registrations.aRegistration();
    ((ObjectNode) registration.at("/contract/rules/0")).put("expression", "name != cod");

    problem(register(STEWARD, registration), 400, "invalid-dataset")
        .body("errors.field", contains("contract.rules[0].expression"))
        .body("errors.code", contains("rule-unknown-name"))
        .body("errors.message", contains("Character 9: there is no field cod in the contract."));
  }

  @Test
  void whatIsWrongInsideTheContractIsNamedInTheReadersLanguage() {
    ObjectNode registration = Registrations.aRegistration();
    ((ObjectNode) registration.at("/contract/fields/1"))
        .putObject("constraints")
        .put("pattern", "(a+)+");

    problem(register(STEWARD, registration), 400, "invalid-dataset")
        .header("Content-Language", "en")
        .body("errors.field", contains("contract.fields[1].constraints.pattern"))
        .body("errors.code", contains("slow-pattern"))
        .body("errors[0].message", startsWith("Can take very long"));
    problem(
            given()
                .auth()
                .oauth2(Tokens.of(STEWARD))
                .contentType(ContentType.JSON)
                .body(registration.toString())
                .post(DATASETS),
            400,
            "invalid-dataset")
        .body("title", equalTo("数据集有误"))
        .body("errors[0].message", startsWith("对某些取值可能极慢"));
  }

  @Test
  void validationSpeaksTheReadersLanguage() {
    ObjectNode registration = Registrations.aRegistration().put("name", "X").put("titleZh", " ");

    problem(register(STEWARD, registration), 400, "invalid-body")
        .body("errors.field", contains("name", "titleZh"))
        .body("errors[0].message", startsWith("Must be 3 to 63"))
        .body("errors[1].message", startsWith("Must contain visible text"));
    problem(
            given()
                .auth()
                .oauth2(Tokens.of(STEWARD))
                .header("Accept-Language", "zh-CN")
                .contentType(ContentType.JSON)
                .body(registration.toString())
                .post(DATASETS),
            400,
            "invalid-body")
        .body("errors[0].message", startsWith("须为 3 至 63"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{} {}",
        "\u0000\u0000",
        "\uFEFF{}",
        "<dataset/>",
        "{\"a\":NaN}"
      })
  void whatIsNoRegistrationIsRefused(String body) {
    problem(
        as(STEWARD).contentType(ContentType.JSON).body(body).post(DATASETS), 400, "invalid-body");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    for (byte[] body :
        new byte[][] {
          {'{', '"', (byte) 0xFF, (byte) 0xFE, '"', ':', '1', '}'},
          {0, 0, 0, '{', 0, 0, (byte) 0xFF, (byte) 0xFF},
          {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0},
          new byte[4096]
        }) {
      assertThat(as(STEWARD).contentType("application/json").body(body).post(DATASETS).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void deepNestingIsRefused() {
    String body = "{\"contract\":" + "[".repeat(2000) + "]".repeat(2000) + "}";

    problem(
        as(STEWARD).contentType(ContentType.JSON).body(body).post(DATASETS), 400, "invalid-body");
  }

  @Test
  void aBodyAboveTheLimitIsRefused() {
    ObjectNode registration =
        Registrations.aRegistration().put("summaryZh", "述".repeat(1024 * 1024));

    assertThat(register(STEWARD, registration).statusCode()).isEqualTo(413);
  }

  /** Each of these would be a violation or a finding of its own, and there is no room for all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"keywords\": [ | null | ]} | keywords",
        "{\"contract\": {\"fields\": [ | null | ]}} | contract.fields",
        "{\"contract\": {\"fields\": [ | {} | ]}} | contract.fields",
        "{\"contract\": {\"primaryKey\": [ | null | ]}} | contract.primaryKey",
      })
  void aListThatFillsTheBodyIsRefusedAsAWhole(
      String opening, String element, String closing, String field) {
    String body = opening + String.join(",", Collections.nCopies(400_000, element)) + closing;

    problem(
            as(STEWARD).contentType(ContentType.JSON).body(body).post(DATASETS),
            400,
            "invalid-body")
        .body("errors", hasSize(lessThanOrEqualTo(100)))
        .body("errors.findAll { it.code == 'size' }.field", hasItem(field));
  }

  @Test
  void codeListsThatFillTheBodyAreRefusedWithinBounds() {
    ObjectNode registration = Registrations.aBareRegistration();
    ArrayNode fields = registration.withObject("contract").putArray("fields");
    for (int i = 0; i < 500; i++) {
      ArrayNode codes =
          fields
              .addObject()
              .put("name", "f" + i)
              .put("title", "字段")
              .put("type", "string")
              .putObject("constraints")
              .putArray("enum");
      for (int code = 0; code < 1000; code++) {
        codes.add(1);
      }
    }

    problem(register(STEWARD, registration), 400, "invalid-dataset").body("errors", hasSize(100));
  }

  @Test
  void otherContentTypesAreRefused() {
    problem(
        as(STEWARD)
            .contentType("application/xml")
            .body("<dataset/>".getBytes(StandardCharsets.UTF_8))
            .post(DATASETS),
        415,
        "unsupported-media-type");
  }

  @Test
  void tooManyFieldsAreRefusedAndManyAreFine() {
    ObjectNode registration = Registrations.aRegistration();
    ArrayNode fields = registration.withObject("contract").putArray("fields");
    ((ObjectNode) registration.get("contract")).remove(List.of("primaryKey", "rules"));
    for (int i = 0; i < 500; i++) {
      fields.addObject().put("name", "f" + i).put("title", "字段").put("type", "string");
    }
    register(STEWARD, registration).then().statusCode(201);

    fields.addObject().put("name", "f500").put("title", "字段").put("type", "string");

    problem(register(STEWARD, registration.put("name", Registrations.aName())), 400, "invalid-body")
        .body("errors.field", contains("contract.fields"));
  }

  @Test
  void hostileTextIsKeptAsItIs() {
    String hostile = "<script>alert('x')</script> =cmd|' /C calc'!A0 ${jndi:ldap://x} {0} %s 😀";
    ObjectNode registration =
        Registrations.aRegistration().put("titleZh", hostile).put("summaryZh", hostile + "\n二");

    register(STEWARD, registration)
        .then()
        .statusCode(201)
        .body("titleZh", equalTo(hostile))
        .body("summaryZh", equalTo(hostile + "\n二"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%00", "..%2F..%2Fetc", "a%27%20or%201=1", "Streets", "x", "%F0%9F%98%80"})
  void aNameThatCannotBeOneIsNotFound(String name) {
    problem(as("auditor").urlEncodingEnabled(false).get(DATASETS + "/" + name), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer forged", "Bearer a.b.c"})
  void aForgedTokenIsRefusedEvenWhereNoneIsNeeded(String header) {
    problem(anonymous().header("Authorization", header).get(DATASETS), 401, "unauthenticated");
  }
}
