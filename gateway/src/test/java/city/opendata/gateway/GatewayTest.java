package city.opendata.gateway;

import city.opendata.gateway.world.World;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running gateway share. */
@WithTestResource(World.class)
abstract class GatewayTest {

  @SuppressWarnings("NullAway.Init") // set by the test resource
  World world;

  @BeforeEach
  void everythingIsUp() {
    world.reset();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> RestAssured.get("/health").then().statusCode(200));
  }

  static int port() {
    return RestAssured.port;
  }
}
