package city.opendata.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.gateway.edge.PublicOrigin;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class PassedHeadersTest {

  private static final PublicOrigin ORIGIN = new PublicOrigin("https", "data.example.gov.cn", 443);

  private static final SocketAddress CALLER = SocketAddress.inetSocketAddress(4711, "10.0.0.7");

  private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

  @Test
  void replacesWhatACallerClaimsAboutItself() {
    headers.add("X-Forwarded-For", "1.2.3.4").add("X-Forwarded-For", "5.6.7.8");
    headers.add("x-forwarded-host", "evil.example").add("X-Forwarded-Prefix", "/evil");
    headers.add("X-FORWARDED-SSL", "on").add("X-Forwarded-Trusted-Proxy", "true");
    headers.add("Forwarded", "for=1.2.3.4").add("X-Real-IP", "1.2.3.4");
    headers.add("X-Request-Id", "mine-0001");

    PassedHeaders.toService(headers, ORIGIN, CALLER, "id-of-the-call");

    assertThat(headers.names())
        .containsExactlyInAnyOrder(
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-For",
            "X-Request-Id");
    assertThat(headers.get("X-Forwarded-Host")).isEqualTo("data.example.gov.cn");
    assertThat(headers.get("X-Forwarded-Proto")).isEqualTo("https");
    assertThat(headers.get("X-Forwarded-Port")).isEqualTo("443");
    assertThat(headers.getAll("X-Forwarded-For")).containsExactly("10.0.0.7");
    assertThat(headers.getAll("X-Request-Id")).containsExactly("id-of-the-call");
  }

  @Test
  void dropsWhatIsBetweenCallerAndGatewayAlone() {
    headers.add("Connection", "keep-alive, X-Secret").add("Connection", "x-other");
    headers.add("X-Secret", "1").add("X-Other", "2").add("Keep-Alive", "5").add("TE", "trailers");
    headers.add("Proxy-Authorization", "Basic x").add("Upgrade", "h2c").add("HTTP2-Settings", "AA");
    headers.add("Expect", "100-continue").add("Cookie", "a=b").add("X-HTTP-Method-Override", "PUT");
    headers.add("Authorization", "Bearer t").add("Accept-Language", "en");

    PassedHeaders.toService(headers, ORIGIN, CALLER, "id-of-the-call");

    assertThat(headers.names())
        .contains("Authorization", "Accept-Language")
        .doesNotContain(
            "Connection",
            "X-Secret",
            "X-Other",
            "Keep-Alive",
            "TE",
            "Proxy-Authorization",
            "Upgrade",
            "HTTP2-Settings",
            "Expect",
            "Cookie",
            "X-HTTP-Method-Override");
  }

  @Test
  void aCallerCannotHaveTheGatewaysOwnHeadersDropped() {
    headers.add("Connection", "X-Request-Id, X-Forwarded-For, X-Forwarded-Host");

    PassedHeaders.toService(headers, ORIGIN, CALLER, "id-of-the-call");

    assertThat(headers.get("X-Request-Id")).isEqualTo("id-of-the-call");
    assertThat(headers.get("X-Forwarded-For")).isEqualTo("10.0.0.7");
    assertThat(headers.get("X-Forwarded-Host")).isEqualTo("data.example.gov.cn");
  }

  @Test
  void anAddressWithColonsIsNotTakenForOneWithAPort() {
    SocketAddress caller = SocketAddress.inetSocketAddress(4711, "fe80::1");

    PassedHeaders.toService(headers, ORIGIN, caller, "id-of-the-call");

    assertThat(headers.get("X-Forwarded-For")).startsWith("[").endsWith("]").contains("fe80:");
  }

  @Test
  void returnsTheAnswerWithoutWhatIsTheGatewaysToSay() {
    headers.add("Server", "x").add("X-Powered-By", "y").add("X-Request-Id", "z");
    headers.add("Access-Control-Allow-Origin", "*").add("Content-Security-Policy", "none");
    headers.add("Connection", "close").add("Link", "<a>; rel=\"next\"").add("ETag", "\"1\"");

    PassedHeaders.toCaller(headers);

    assertThat(headers.names()).containsExactlyInAnyOrder("Link", "ETag");
  }
}
