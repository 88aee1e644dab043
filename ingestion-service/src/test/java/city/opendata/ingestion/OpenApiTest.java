package city.opendata.ingestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import city.opendata.kit.testing.OpenApiContract;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What operators and developers see of the service itself. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class OpenApiTest {

  @Test
  void theDocumentIsTheCommittedOne() throws IOException {
    OpenApiContract.assertCommitted("ingestion-service");
  }

  @Test
  void readinessLooksAtBothDatabaseAccesses() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("Database connections health check"))
        .body("checks.data[0]", org.hamcrest.Matchers.aMapWithSize(2));
  }

  @Test
  void metricsTellOfBatches() {
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("opendata_batches_unfinished{state=\"PROCESSING\"}"));
  }
}
