package city.opendata.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** The catalog's API in the words of the tests, as the demo accounts of two units. */
public final class CatalogApi {

  public static final String ORGANISATIONS = "/api/catalog/v1/organisations";
  public static final String DATASETS = "/api/catalog/v1/datasets";
  public static final String UNIT = "320200-021";
  public static final Duration SOON = Duration.ofSeconds(30);

  public static final String STEWARD = "minzheng-steward";
  public static final String SECRECY = "minzheng-secrecy";
  public static final String REVIEWER = "minzheng-reviewer";
  public static final String OTHER_STEWARD = "jiaoyu-steward";

  private static final String UNITS =
      """
      code,seq,name_zh,name_en,kind,parent
      320200-016,16,市教育局,Municipal Education Bureau,department,
      320200-021,21,市民政局,Municipal Civil Affairs Bureau,department,
      """;

  private CatalogApi() {}

  /** Makes sure that the two units are there. */
  public static void importUnits() {
    importFile(UNITS).then().statusCode(200);
  }

  public static Response importFile(String file) {
    return as("city-admin").contentType("text/csv; charset=UTF-8").body(file).put(ORGANISATIONS);
  }

  /** A request with the token of a demo account, in English. */
  public static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account)).header("Accept-Language", "en");
  }

  public static RequestSpecification anonymous() {
    return given().header("Accept-Language", "en");
  }

  public static Response register(String account, ObjectNode registration) {
    return as(account).contentType(ContentType.JSON).body(registration.toString()).post(DATASETS);
  }

  /** Registers a new dataset of the first unit and returns its name. */
  public static String registered() {
    return registered(Registrations.aRegistration());
  }

  public static String registered(ObjectNode registration) {
    register(STEWARD, registration).then().statusCode(201);
    return registration.get("name").asText();
  }

  public static Response change(String account, String name, ObjectNode registration) {
    return as(account)
        .contentType(ContentType.JSON)
        .body(registration.toString())
        .put(DATASETS + "/" + name);
  }

  public static Response submit(String account, String name) {
    return as(account).post(DATASETS + "/" + name + "/submission");
  }

  /** Decides on what the dataset says now. */
  public static Response decide(String account, String name, String decision) {
    return decide(account, name, decision, hashOf(name));
  }

  public static Response decide(String account, String name, String decision, String hash) {
    String body =
        Registrations.json("{}")
            .put("decision", decision)
            .put("reason", "reason of " + account)
            .put("contentHash", hash)
            .toString();
    return as(account)
        .contentType(ContentType.JSON)
        .body(body)
        .post(DATASETS + "/" + name + "/decisions");
  }

  public static String hashOf(String name) {
    return as(STEWARD)
        .get(DATASETS + "/" + name)
        .then()
        .statusCode(200)
        .extract()
        .path("contentHash");
  }

  public static String idOf(String name) {
    return as(STEWARD).get(DATASETS + "/" + name).then().statusCode(200).extract().path("id");
  }

  /** A dataset that waits for the secrecy reviewer. */
  public static String submitted() {
    String name = registered();
    submit(STEWARD, name).then().statusCode(200);
    return name;
  }

  /** A dataset that two reviewers approved. */
  public static String approved() {
    return approved(Registrations.aRegistration());
  }

  public static String approved(ObjectNode registration) {
    String name = registered(registration);
    submit(STEWARD, name).then().statusCode(200);
    decide(SECRECY, name, "APPROVE").then().statusCode(200);
    decide(REVIEWER, name, "APPROVE").then().statusCode(200);
    return name;
  }

  /** A dataset of which data was released. */
  public static String open() {
    return open(Registrations.aRegistration());
  }

  public static String open(ObjectNode registration) {
    String name = approved(registration);
    TestTopics.publish("ingestion.batches", idOf(name), "BatchReleased", release(idOf(name), 1));
    await().atMost(SOON).until(() -> stateOf(name).equals("OPEN"));
    return name;
  }

  public static String stateOf(String name) {
    return as(STEWARD).get(DATASETS + "/" + name).then().statusCode(200).extract().path("state");
  }

  /** The sample of BatchReleased for another dataset and release. */
  public static ObjectNode release(String dataset, int number) {
    return EventContracts.sample("BatchReleased").put("dataset", dataset).put("release", number);
  }

  public static Response withdraw(String account, String name) {
    return as(account)
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"merged\"}")
        .post(DATASETS + "/" + name + "/withdrawal");
  }

  /** Asserts a problem of this status and slug. */
  public static ValidatableResponse problem(Response answer, int status, String slug) {
    return answer
        .then()
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("urn:open-data:problem:" + slug));
  }
}
