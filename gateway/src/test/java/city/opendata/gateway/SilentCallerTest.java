package city.opendata.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.gateway.world.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller that stops sending and neither goes on nor leaves. */
@QuarkusTest
@TestProfile(SilentCallerTest.ShortPatience.class)
class SilentCallerTest extends GatewayTest {

  /** A gateway that waits for a silent caller two seconds, not two minutes. */
  public static class ShortPatience implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.idle-timeout", "2S");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
  void itsConnectionIsClosedAndTheServiceHasABrokenBody(String length) throws Exception {
    try (RawCall call = new RawCall(port())) {
      call.send("POST /api/ingestion/x HTTP/1.1\r\nHost: a\r\n" + length + "\r\n\r\n");
      call.send("5\r\nabcde\r\n");
      await().untilAsserted(() -> assertThat(world.ingestion().seen()).hasSize(1));

      assertThat(call.readQuietly(10_000)).doesNotContain("HTTP/1.1 2");
      assertThat(call.isClosedWithin(5_000)).isTrue();
    }
    assertThat(world.ingestion().onlySeen().complete().get(5, TimeUnit.SECONDS)).isFalse();
  }
}
