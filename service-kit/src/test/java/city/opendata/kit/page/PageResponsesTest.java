package city.opendata.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PageResponsesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=1                        | limit=1&",
        "limit=1&cursor=one             | limit=1&",
        "a=2&a=1                        | a=2&a=1&",
        "name=like.%7Bx%7D              | name=like.%7Bx%7D&",
        "or=(a.eq.%22b,c%22,b.is.null)  | or=(a.eq.%22b,c%22,b.is.null)&",
        "name=eq.%E6%BB%A8+%26%25%5E    | name=eq.%E6%BB%A8+%26%25%5E&",
      })
  void theNextPageHasTheSameQueryWhateverItHolds(String query, String same) throws IOException {
    assertThat(answer("/pages?" + query))
        .containsIgnoringCase(
            "Link: <http://localhost:%d/pages?%scursor=two%%2B%%2F%%3D>; rel=\"next\""
                .formatted(RestAssured.port, same));
  }

  /** The gateway escapes them, and past it they are no URI. */
  @ParameterizedTest
  @ValueSource(strings = {"name=like.{x}", "name=eq.\"x\""})
  void aQueryThatIsNoUriIsTheCallersMistake(String query) throws IOException {
    assertThat(answer("/pages?" + query)).startsWith("HTTP/1.1 400 ");
  }

  /** Sent as it is: a decent client would escape what the test is about. */
  private static String answer(String target) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String head = "GET " + target + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port;
      socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
