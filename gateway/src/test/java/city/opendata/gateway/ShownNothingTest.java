package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import city.opendata.gateway.world.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers write into addresses stands in no answer of the gateway and in no metric. */
@QuarkusTest
class ShownNothingTest extends GatewayTest {

  private static final String NUMBER = "320205190101010018";

  private static final List<String> TARGETS =
      List.of(
          "/" + NUMBER,
          "/docs/" + NUMBER,
          "/openapi/" + NUMBER,
          "/q/" + NUMBER,
          "/api/" + NUMBER,
          "/api/data/v1/" + NUMBER,
          "/api/data/v1/x?phone=" + NUMBER,
          "/api/../" + NUMBER);

  @Test
  void problemsAndMetricsTellNothingOfAnAddress() throws IOException {
    for (String target : TARGETS) {
      for (String method : List.of("GET", "OPTIONS", "TRACE", "POST")) {
        String answer =
            RawCall.exchange(
                port(),
                method
                    + " "
                    + target
                    + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://reuse.example\r\n"
                    + "Connection: close\r\nContent-Length: 0\r\n\r\n");

        if (answer.contains("application/problem+json")) {
          assertThat(answer).contains("urn:open-data:request:").doesNotContain(NUMBER);
        }
      }
      given().auth().oauth2("nonsense").get("/api/data/v1/" + NUMBER).then().statusCode(401);
    }

    when()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("http_server_requests"), not(containsString(NUMBER)));
  }
}
