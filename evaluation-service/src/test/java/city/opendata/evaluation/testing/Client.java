package city.opendata.evaluation.testing;

import static io.restassured.RestAssured.given;

import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Calls of the service under test. */
public final class Client {

  public static final String BASE = "/api/evaluation/v1";

  private Client() {}

  public static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account));
  }

  /** Loads targets of one each for these units. */
  public static void loadTargets(int year, int target, List<KnownUnit> units) {
    StringBuilder file = new StringBuilder("seq,name_zh,target,kind\n");
    for (int row = 0; row < units.size(); row++) {
      file.append(row + 1).append(',').append(units.get(row).nameZh()).append(',');
      file.append(target).append(',').append(units.get(row).kind()).append('\n');
    }
    loadTargets(year, (long) target * units.size(), file.toString()).statusCode(201);
  }

  public static io.restassured.response.ValidatableResponse loadTargets(
      int year, long sum, String file) {
    return as("evaluator")
        .contentType("text/csv; charset=UTF-8")
        .body(file)
        .put(BASE + "/target-sets/" + year + "?sum=" + sum)
        .then();
  }

  /** Makes a run, and returns it. */
  public static JsonPath run(int targetSet, int period, String cutOff) {
    return as("evaluator")
        .contentType("application/json")
        .body(
            """
            {"targetSet": "%d", "period": "%d", "cutOff": "%s"}
            """
                .formatted(targetSet, period, cutOff))
        .post(BASE + "/runs")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  public static JsonPath scores(String run) {
    return as("evaluator")
        .get(BASE + "/runs/" + run + "/scores")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
