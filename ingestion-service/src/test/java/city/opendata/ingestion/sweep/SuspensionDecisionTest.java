package city.opendata.ingestion.sweep;

import static city.opendata.ingestion.sweep.SweptRecords.ID;
import static city.opendata.ingestion.sweep.SweptRecords.ROWS;
import static city.opendata.ingestion.sweep.SweptRecords.SUSPENSIONS;
import static city.opendata.ingestion.sweep.SweptRecords.as;
import static city.opendata.ingestion.sweep.SweptRecords.decide;
import static city.opendata.ingestion.sweep.SweptRecords.decisions;
import static city.opendata.ingestion.sweep.SweptRecords.plant;
import static city.opendata.ingestion.sweep.SweptRecords.read;
import static city.opendata.ingestion.sweep.SweptRecords.released;
import static city.opendata.ingestion.sweep.SweptRecords.sweepAll;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suspended records wait for the secrecy reviewer of their unit. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SuspensionDecisionTest {

  @Inject Sweep sweep;

  @Test
  void confirmedRecordsStayUnreadableUntilOthersTakeTheirPlace() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);
    sweepAll(sweep);

    decide("minzheng-secrecy", visits, "CONFIRM")
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"));
    read(visits).statusCode(403);
    decide("minzheng-secrecy", visits, "LIFT").statusCode(409);
    Push.released(visits, ROWS);

    read(visits).statusCode(200).body("remark", not(hasItem("身份证" + ID)));
  }

  @Test
  void onlyTheSecrecyReviewerOfTheUnitDecidesAndSaysWhy() throws Exception {
    TestDataset visits = released();
    plant(visits, "身份证" + ID);
    sweepAll(sweep);

    decide("minzheng-reviewer", visits, "LIFT").statusCode(403);
    decide("minzheng-steward", visits, "LIFT").statusCode(403);
    given()
        .contentType("application/json")
        .body("{}")
        .post(decisions(visits))
        .then()
        .statusCode(401);
    for (String body :
        List.of("{}", "", "{\"decision\":\"KEEP\",\"comment\":\"x\"}", "{\"decision\":\"LIFT\"}")) {
      as("minzheng-secrecy")
          .contentType(ContentType.JSON)
          .body(body)
          .post(decisions(visits))
          .then()
          .statusCode(400);
    }
    as("minzheng-steward").get(SUSPENSIONS).then().statusCode(200);
    as("auditor").get(SUSPENSIONS + "?limit=1").then().statusCode(200);
    as("minzheng-reviewer").get(SUSPENSIONS).then().statusCode(403);
    given().get(SUSPENSIONS).then().statusCode(401);
    as("auditor").get(SUSPENSIONS + "?cursor=x").then().statusCode(400);
    read(visits).statusCode(403);
  }
}
