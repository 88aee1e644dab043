package city.opendata.ingestion.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import city.opendata.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;

/** Pushes rows without a file, as a department's system does. */
public final class RowPush {

  private static final Set<String> SETTLED = Set.of("RELEASED", "REJECTED", "HELD");

  private RowPush() {}

  /** Address of a dataset's rows. */
  public static String rows(TestDataset dataset) {
    return "/api/ingestion/v1/datasets/" + dataset.name() + "/rows";
  }

  /** A push of the unit's department system that is still to be sent. */
  public static RequestSpecification asDepartment() {
    return as(Tokens.ofDepartment(TestDataset.UNIT));
  }

  public static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  /** Sends rows that are kept, and returns their receipt. */
  public static String kept(TestDataset dataset, String json) {
    return kept(asDepartment(), dataset, json);
  }

  /** As {@link #kept}, in a mode. */
  public static String kept(TestDataset dataset, String mode, String json) {
    return kept(asDepartment().queryParam("mode", mode), dataset, json);
  }

  private static String kept(RequestSpecification push, TestDataset dataset, String json) {
    Response response = push.body(json).post(rows(dataset));
    response.then().statusCode(202);
    return response.path("receipt");
  }

  /** What is said of rows now. */
  public static Response look(TestDataset dataset, String receipt) {
    return Push.get(rows(dataset) + "/" + receipt);
  }

  /** What is said of rows once their batch is settled. */
  public static Response settled(TestDataset dataset, String receipt) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> look(dataset, receipt), answer -> SETTLED.contains(answer.path("state")));
  }
}
