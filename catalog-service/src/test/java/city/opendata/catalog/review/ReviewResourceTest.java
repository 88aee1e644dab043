package city.opendata.catalog.review;

import static city.opendata.catalog.CatalogApi.DATASETS;
import static city.opendata.catalog.CatalogApi.OTHER_STEWARD;
import static city.opendata.catalog.CatalogApi.REVIEWER;
import static city.opendata.catalog.CatalogApi.SECRECY;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.anonymous;
import static city.opendata.catalog.CatalogApi.as;
import static city.opendata.catalog.CatalogApi.decide;
import static city.opendata.catalog.CatalogApi.hashOf;
import static city.opendata.catalog.CatalogApi.problem;
import static city.opendata.catalog.CatalogApi.registered;
import static city.opendata.catalog.CatalogApi.stateOf;
import static city.opendata.catalog.CatalogApi.submit;
import static city.opendata.catalog.CatalogApi.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Concurrently;
import city.opendata.catalog.Registrations;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class ReviewResourceTest {

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @Test
  void threePeopleLeadToAnApproval() {
    String name = registered();
    String hash = hashOf(name);

    submit(STEWARD, name).then().statusCode(200).body("state", equalTo("SECRECY_REVIEW"));
    decide(SECRECY, name, "APPROVE").then().statusCode(200).body("state", equalTo("REVIEW"));
    decide(REVIEWER, name, "APPROVE").then().statusCode(200).body("state", equalTo("APPROVED"));

    as(STEWARD)
        .get(DATASETS + "/" + name + "/decisions")
        .then()
        .statusCode(200)
        .body("items.stage", contains("SECRECY_REVIEW", "REVIEW"))
        .body("items.decision", contains("APPROVE", "APPROVE"))
        .body("items.round", contains(1, 1))
        .body("items.contentHash", contains(hash, hash))
        .body("items[0].reason", equalTo("reason of " + SECRECY))
        .body("items[0].decidedBy.name", equalTo(SECRECY))
        .body("items[0].decidedBy.subject", notNullValue())
        .body("items[0].decidedAt", endsWith("+08:00"))
        .body("next", nullValue());
  }

  @Test
  void aReturnedDatasetChangesAndIsSubmittedAgain() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);
    submit(STEWARD, name).then().statusCode(200);

    decide(SECRECY, name, "RETURN").then().statusCode(200).body("state", equalTo("REGISTERED"));
    CatalogApi.change(STEWARD, name, registration.put("titleZh", "改")).then().statusCode(200);
    submit(STEWARD, name).then().statusCode(200);
    decide(SECRECY, name, "APPROVE").then().statusCode(200).body("state", equalTo("REVIEW"));

    as("auditor")
        .get(DATASETS + "/" + name + "/decisions")
        .then()
        .statusCode(200)
        .body("items.decision", contains("RETURN", "APPROVE"))
        .body("items.round", contains(1, 2));
  }

  @Test
  void decisionsArePaged() {
    String name = submitted();
    decide(SECRECY, name, "APPROVE").then().statusCode(200);
    decide(REVIEWER, name, "APPROVE").then().statusCode(200);
    String path = DATASETS + "/" + name + "/decisions";

    String cursor =
        as("city-admin")
            .get(path + "?limit=1")
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .body("items", hasSize(1))
            .extract()
            .path("next");

    as("city-admin")
        .queryParam("cursor", cursor)
        .get(path)
        .then()
        .statusCode(200)
        .body("items.stage", contains("REVIEW"));
    problem(
        as("city-admin")
            .queryParam("cursor", cursor)
            .get(DATASETS + "/" + registered() + "/decisions"),
        400,
        "invalid-cursor");
    problem(as("city-admin").get(path + "?limit=0"), 400, "invalid-parameter");
    problem(as("city-admin").get(path + "?order=asc"), 400, "invalid-parameter")
        .body("errors[0].field", equalTo("order"));
  }

  @Test
  void theSameDecisionAgainIsToldTheState() {
    String name = submitted();
    decide(SECRECY, name, "APPROVE").then().statusCode(200);

    problem(decide(SECRECY, name, "APPROVE"), 409, "wrong-state")
        .body("state", equalTo("REVIEW"))
        .body("detail", containsString("REVIEW"))
        .body("possible.action", contains("APPROVE", "RETURN"))
        .body("possible[0].roles", contains("reviewer"));
    problem(submit(STEWARD, name), 409, "wrong-state");
  }

  @Test
  void theReviewerWaitsForTheSecrecyReviewer() {
    String name = submitted();

    problem(decide(REVIEWER, name, "APPROVE"), 409, "wrong-state")
        .body("possible[0].roles", contains("secrecy-reviewer"));
    assertThat(stateOf(name)).isEqualTo("SECRECY_REVIEW");
  }

  @Test
  void nothingIsDecidedBeforeItIsSubmitted() {
    problem(decide(SECRECY, registered(), "APPROVE"), 409, "wrong-state")
        .body("possible.action", contains("CHANGE", "SUBMIT"));
  }

  @Test
  void aDecisionOnOtherContentIsRefused() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);
    String before = hashOf(name);
    CatalogApi.change(
            STEWARD,
            name,
            registration
                .put("grade", "L2")
                .put("openType", "CONDITIONAL")
                .put("openCondition", "申请"))
        .then()
        .statusCode(200);
    submit(STEWARD, name).then().statusCode(200);

    problem(decide(SECRECY, name, "APPROVE", before), 409, "content-changed")
        .body("contentHash", equalTo(hashOf(name)));
    assertThat(stateOf(name)).isEqualTo("SECRECY_REVIEW");
    as(STEWARD).get(DATASETS + "/" + name + "/decisions").then().body("items", hasSize(0));
  }

  @Test
  void aReturnNeedsAReason() {
    String name = submitted();
    String body =
        Registrations.json("{\"decision\": \"RETURN\"}")
            .put("contentHash", hashOf(name))
            .toString();

    problem(
            as(SECRECY)
                .contentType(ContentType.JSON)
                .body(body)
                .post(DATASETS + "/" + name + "/decisions"),
            400,
            "invalid-body")
        .body("errors[0].field", equalTo("reason"));
  }

  @Test
  void theStewardDoesNotDecideAndReviewersDoNotSubmit() {
    String name = submitted();

    problem(decide(STEWARD, name, "APPROVE"), 403, "forbidden");
    problem(decide("city-admin", name, "APPROVE"), 403, "forbidden");
    problem(submit(REVIEWER, name), 403, "forbidden");
    problem(anonymous().post(DATASETS + "/" + name + "/submission"), 401, "unauthenticated");
    problem(anonymous().get(DATASETS + "/" + name + "/decisions"), 401, "unauthenticated");
    problem(as("evaluator").get(DATASETS + "/" + name + "/decisions"), 403, "forbidden");
  }

  @Test
  void reviewersOfAnotherUnitFindNothing() {
    String name = submitted();

    problem(decide("jiaoyu-reviewer", name, "APPROVE"), 404, "not-found");
    problem(as(OTHER_STEWARD).get(DATASETS + "/" + name + "/decisions"), 404, "not-found");
  }

  @Test
  void whatIsNotToBeOpenedIsNotReviewed() {
    ObjectNode registration =
        Registrations.aRegistration()
            .put("grade", "L4")
            .put("openType", "NOT_OPEN")
            .put("shouldOpen", false);

    problem(submit(STEWARD, registered(registration)), 409, "not-openable");
  }

  @Test
  void ofManyEqualDecisionsAtOnceOneCounts() throws Exception {
    String name = submitted();
    String hash = hashOf(name);
    Tokens.of(SECRECY);

    List<Response> answers =
        Concurrently.run(
            Collections.<Callable<Response>>nCopies(
                8, () -> decide(SECRECY, name, "APPROVE", hash)));

    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(200)
        .containsOnly(200, 409);
    as(STEWARD).get(DATASETS + "/" + name + "/decisions").then().body("items", hasSize(1));
  }
}
