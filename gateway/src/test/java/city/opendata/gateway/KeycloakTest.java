package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.gateway.world.World;
import city.opendata.local.Parts;
import city.opendata.local.keycloak.KeycloakServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tokens of the real identity provider, with the platform's own realm. */
@QuarkusTest
@WithTestResource(KeycloakTest.RealKeycloak.class)
class KeycloakTest {

  /** Keycloak, and tiny services. */
  public static class RealKeycloak implements QuarkusTestResourceLifecycleManager {

    private final World world = new World();

    @SuppressWarnings("NullAway.Init") // set by start
    private Parts parts;

    @Override
    public Map<String, String> start() {
      parts = Parts.inTemporaryFolder().withKeycloak().start();
      Map<String, String> settings = new HashMap<>(world.start());
      settings.put("quarkus.oidc.auth-server-url", parts.keycloak().issuer());
      return settings;
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(
          parts.keycloak(), new TestInjector.MatchesType(KeycloakServer.class));
    }

    @Override
    public void stop() {
      world.stop();
      if (parts != null) {
        parts.stop();
      }
    }
  }

  @SuppressWarnings("NullAway.Init") // set by the test resource
  KeycloakServer keycloak;

  @Test
  void peopleAndDepartmentSystemsPassAndOthersDoNot() {
    String steward =
        token(
            Map.of(
                "grant_type", "password",
                "client_id", "open-data-cli",
                "username", "minzheng-steward",
                "password", "minzheng-steward-demo"));
    String department =
        token(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "department-320200-021",
                "client_secret", "department-320200-021-demo"));

    passes(steward);
    passes(department);
    given()
        .header("Authorization", "Bearer " + steward.substring(0, steward.length() - 4) + "AAAA")
        .get("/api/catalog/x")
        .then()
        .statusCode(401);

    keycloak.kill();
    passes(steward);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                given()
                    .get("/health")
                    .then()
                    .statusCode(503)
                    .body("parts.find { it.status == 'DOWN' }.id", equalTo("identity-provider")));
  }

  private static void passes(String token) {
    given().auth().oauth2(token).get("/api/catalog/x").then().statusCode(200);
  }

  private String token(Map<String, String> form) {
    return given()
        .formParams(form)
        .post(keycloak.tokenUrl())
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
