package city.opendata.kit.health;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class KafkaConnectionTest {

  private static final String NAME = "Kafka connection health check";

  @Test
  void tellsThatKafkaAnswers() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                when()
                    .get("/q/health/well")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == '%s' }.status".formatted(NAME), equalTo("UP")));
  }

  @Test
  void hasNoSayInWhetherTheServiceIsReady() {
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", not(hasItem(NAME)))
        .body("checks.name", hasItem("Database connections health check"));
  }
}
