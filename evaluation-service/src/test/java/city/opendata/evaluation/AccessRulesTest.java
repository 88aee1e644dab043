package city.opendata.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.evaluation.testing.Client;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: every endpoint, without a token, with a wrong role, with a right one. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class AccessRulesTest {

  private static final String RUN = UUID.randomUUID().toString();

  @ParameterizedTest
  @CsvSource({
    "PUT,/target-sets/2023",
    "GET,/target-sets/2023",
    "GET,/units",
    "POST,/runs",
    "GET,/runs",
    "GET,/runs/{run}",
    "GET,/runs/{run}/scores",
    "GET,/city-goals/2023",
  })
  void withoutATokenItIs401(String method, String path) {
    call(given(), method, path).statusCode(401).body("type", equalTo(type("unauthenticated")));
    call(given().auth().oauth2("not.a.token"), method, path).statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/target-sets/2023,auditor",
    "PUT,/target-sets/2023,minzheng-steward",
    "GET,/target-sets/2023,developer",
    "GET,/units,minzheng-reviewer",
    "POST,/runs,city-admin",
    "POST,/runs,auditor",
    "POST,/runs,developer",
    "GET,/runs,developer",
    "GET,/runs/{run},minzheng-steward",
    "GET,/runs/{run}/scores,minzheng-steward",
    "GET,/city-goals/2023,minzheng-secrecy",
  })
  void withAWrongRoleItIs403(String method, String path, String account) {
    call(Client.as(account), method, path).statusCode(403).body("type", equalTo(type("forbidden")));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/units,evaluator,200",
    "GET,/units,city-admin,200",
    "GET,/units,auditor,200",
    "GET,/runs,city-admin,200",
    "GET,/runs,auditor,200",
    "GET,/runs/{run},auditor,404",
    "GET,/runs/{run}/scores,city-admin,404",
    "GET,/city-goals/2023,auditor,200",
    "GET,/target-sets/2099,city-admin,404",
    "PUT,/target-sets/2099,city-admin,400",
  })
  void aRightRoleGetsThrough(String method, String path, String account, int status) {
    call(Client.as(account), method, path).statusCode(status);
  }

  @Test
  void theIndicatorsAreForEveryone() {
    given().get(Client.BASE + "/indicators").then().statusCode(200);
  }

  private static ValidatableResponse call(RequestSpecification caller, String method, String path) {
    String body = method.equals("POST") ? "{}" : "seq,name_zh,target,kind\n";
    RequestSpecification request =
        method.equals("GET")
            ? caller
            : caller
                .contentType(method.equals("POST") ? "application/json" : "text/csv")
                .body(body);
    return request.request(method, Client.BASE + path.replace("{run}", RUN)).then();
  }

  private static String type(String slug) {
    return "urn:open-data:problem:" + slug;
  }
}
