package city.opendata.catalog.dataset;

import static city.opendata.catalog.CatalogApi.DATASETS;
import static city.opendata.catalog.CatalogApi.OTHER_STEWARD;
import static city.opendata.catalog.CatalogApi.REVIEWER;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.UNIT;
import static city.opendata.catalog.CatalogApi.anonymous;
import static city.opendata.catalog.CatalogApi.as;
import static city.opendata.catalog.CatalogApi.change;
import static city.opendata.catalog.CatalogApi.problem;
import static city.opendata.catalog.CatalogApi.register;
import static city.opendata.catalog.CatalogApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Concurrently;
import city.opendata.catalog.Registrations;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class DatasetResourceTest {

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @Test
  void aStewardRegistersADatasetOfTheOwnUnit() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registration.get("name").asText();

    register(STEWARD, registration)
        .then()
        .statusCode(201)
        .header("Location", endsWith(DATASETS + "/" + name))
        .body("name", equalTo(name))
        .body("code", matchesPattern("306001/\\d{6}"))
        .body("unit.code", equalTo(UNIT))
        .body("unit.nameZh", equalTo("市民政局"))
        .body("unit.nameEn", equalTo("Municipal Civil Affairs Bureau"))
        .body("state", equalTo("REGISTERED"))
        .body("version", equalTo(1))
        .body("contentHash", matchesPattern("sha256:[0-9a-f]{64}"))
        .body("theme", equalTo("机构团体"))
        .body("keywords", contains("区划", "街道"))
        .body("contract.fields[0].constraints.pattern", equalTo("[0-9]{9}"))
        .body("contract.primaryKey", contains("code"))
        .body("metadata.filled", equalTo(17))
        .body("metadata.missing", empty())
        .body("rowCount", nullValue())
        .body("links", nullValue())
        .body("createdAt", endsWith("+08:00"));

    as(STEWARD)
        .get(DATASETS + "/" + name)
        .then()
        .statusCode(200)
        .body("titleZh", equalTo("乡镇街道名录"))
        .body("contract.fields[1].title", equalTo("名称"));
  }

  @Test
  void whatIsMissingFromTheMetadataIsTold() {
    register(STEWARD, Registrations.aBareRegistration())
        .then()
        .statusCode(201)
        .body("metadata.filled", equalTo(9))
        .body("metadata.mandatory", equalTo(17))
        .body("metadata.missing[0].field", equalTo("summaryZh"))
        .body("metadata.missing[0].nameZh", equalTo("摘要"))
        .body("metadata.missing[0].nameEn", equalTo("Summary"));
  }

  @Test
  void codesCountUpWithinTheirClassification() {
    String classification = "20" + (System.nanoTime() % 9000 + 1000);
    ObjectNode first = Registrations.aRegistration().put("classification", classification);
    ObjectNode second = Registrations.aRegistration().put("classification", classification);

    register(STEWARD, first).then().body("code", equalTo(classification + "/000001"));
    register(OTHER_STEWARD, second).then().body("code", equalTo(classification + "/000002"));
  }

  @Test
  void aNameIsGivenOnce() {
    ObjectNode registration = Registrations.aRegistration();
    registered(registration);

    problem(register(STEWARD, registration), 409, "name-taken");
    problem(register(OTHER_STEWARD, registration), 409, "name-taken")
        .body("detail", containsString(registration.get("name").asText()));
  }

  @Test
  void ofManyWhoRegisterOneNameAtOnceOneSucceedsAndCodesStayUnique() throws Exception {
    String name = Registrations.aName();
    List<ObjectNode> same =
        IntStream.range(0, 8)
            .mapToObj(i -> Registrations.aRegistration().put("name", name))
            .toList();
    List<ObjectNode> others =
        IntStream.range(0, 8).mapToObj(i -> Registrations.aRegistration()).toList();

    List<Response> sameAnswers = registerAtOnce(same);
    List<Response> otherAnswers = registerAtOnce(others);

    assertThat(sameAnswers.stream().map(Response::statusCode).collect(Collectors.toList()))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    assertThat(otherAnswers).extracting(Response::statusCode).containsOnly(201);
    assertThat(otherAnswers)
        .extracting(answer -> answer.<String>path("code"))
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyAStewardWithAKnownUnitRegisters() {
    ObjectNode registration = Registrations.aRegistration();

    problem(
        anonymous().contentType(ContentType.JSON).body(registration.toString()).post(DATASETS),
        401,
        "unauthenticated");
    problem(register(REVIEWER, registration), 403, "forbidden");
    problem(register("city-admin", registration), 403, "forbidden");
    problem(register("developer", registration), 403, "forbidden");
    problem(
        anonymous()
            .auth()
            .oauth2(Tokens.ofDepartment(UNIT))
            .contentType(ContentType.JSON)
            .body(registration.toString())
            .post(DATASETS),
        403,
        "forbidden");
  }

  @Test
  void theUnitCannotBeChosen() {
    problem(
            register(STEWARD, Registrations.aRegistration().put("unit", "320200-016")),
            400,
            "invalid-body")
        .body("errors[0].field", equalTo("unit"))
        .body("errors[0].code", equalTo("unknown"));
  }

  @Test
  void aRegisteredDatasetChangesAsAWhole() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);
    String hash = CatalogApi.hashOf(name);

    change(STEWARD, name, registration.put("titleZh", "新名录"))
        .then()
        .statusCode(200)
        .body("titleZh", equalTo("新名录"))
        .body("version", equalTo(2));

    assertThat(CatalogApi.hashOf(name)).isNotEqualTo(hash);
  }

  @Test
  void theSameAgainChangesNothing() {
    ObjectNode registration = Registrations.aRegistration();
    registration
        .withObject("contract")
        .withArray("fields")
        .addObject()
        .put("name", "share")
        .put("title", "占比")
        .put("type", "number")
        .putObject("constraints")
        .put("minimum", new BigDecimal("0.50"))
        .put("maximum", new BigDecimal("1E+2"));
    String name = registered(registration);

    change(STEWARD, name, registration).then().statusCode(200).body("version", equalTo(1));
  }

  @Test
  void nameAndClassificationStay() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);

    problem(
            change(
                STEWARD,
                name,
                registration.deepCopy().put("name", "another").put("classification", "306002")),
            400,
            "invalid-dataset")
        .body("errors.field", contains("name", "classification"))
        .body("errors.code", contains("fixed", "fixed"));
  }

  @Test
  void aDatasetOfAnotherUnitDoesNotExist() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);

    problem(as(OTHER_STEWARD).get(DATASETS + "/" + name), 404, "not-found");
    problem(change(OTHER_STEWARD, name, registration), 404, "not-found");
    problem(CatalogApi.submit(OTHER_STEWARD, name), 404, "not-found");
    problem(CatalogApi.withdraw(OTHER_STEWARD, name), 404, "not-found");
    problem(anonymous().get(DATASETS + "/" + name), 404, "not-found");
    problem(as("developer").get(DATASETS + "/" + name), 404, "not-found");
  }

  @Test
  void aDatasetUnderReviewDoesNotChange() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);
    CatalogApi.submit(STEWARD, name).then().statusCode(200);

    problem(change(STEWARD, name, registration.put("titleZh", "别")), 409, "wrong-state")
        .body("state", equalTo("SECRECY_REVIEW"));
    problem(change(STEWARD, name, registration), 409, "wrong-state");
  }

  @Test
  void ofConcurrentChangesNoneIsLostUnnoticed() throws Exception {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);
    Tokens.of(STEWARD);

    List<Response> answers =
        Concurrently.run(
            IntStream.range(0, 8)
                .mapToObj(i -> registration.deepCopy().put("titleZh", "名录" + i))
                .<Callable<Response>>map(changed -> () -> change(STEWARD, name, changed))
                .toList());

    assertThat(answers).extracting(Response::statusCode).contains(200).containsOnly(200, 409);
    long succeeded = answers.stream().filter(answer -> answer.statusCode() == 200).count();
    as(STEWARD).get(DATASETS + "/" + name).then().body("version", equalTo((int) succeeded + 1));
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> problem(answer, 409, "concurrent-change"));
  }

  @Test
  void aChangeOfWhatSomeoneElseChangedIsRefusedWhenItQuotesWhatWasRead() {
    ObjectNode registration = Registrations.aRegistration();
    String read = register(STEWARD, registration).then().statusCode(201).extract().header("ETag");
    String name = registration.get("name").asText();

    String changed =
        changeIfMatch(read, name, registration.deepCopy().put("titleZh", "先改"))
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");

    assertThat(changed).isNotEqualTo(read);
    problem(
            changeIfMatch(read, name, registration.deepCopy().put("titleZh", "后改")),
            412,
            "precondition-failed")
        .body("title", equalTo("Changed since you read it"));
    as(STEWARD)
        .get(DATASETS + "/" + name)
        .then()
        .header("ETag", changed)
        .body("titleZh", equalTo("先改"));
    changeIfMatch(changed, name, registration.put("titleZh", "后改"))
        .then()
        .statusCode(200)
        .body("titleZh", equalTo("后改"));
  }

  @Test
  void aConditionTellsNothingOfWhatDoesNotExist() {
    ObjectNode registration = Registrations.aRegistration();

    problem(changeIfMatch("\"1\"", Registrations.aName(), registration), 404, "not-found");
  }

  private static Response changeIfMatch(String tag, String name, ObjectNode registration) {
    return as(STEWARD)
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(registration.toString())
        .put(DATASETS + "/" + name);
  }

  private static List<Response> registerAtOnce(List<ObjectNode> registrations) throws Exception {
    Tokens.of(STEWARD);
    return Concurrently.run(
        registrations.stream()
            .<Callable<Response>>map(registration -> () -> register(STEWARD, registration))
            .toList());
  }
}
