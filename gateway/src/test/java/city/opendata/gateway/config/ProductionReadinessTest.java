package city.opendata.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionReadinessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example.gov.cn/realms/x",
        "http://localhost:8180/realms/x",
        "http://[::1]:8180/x"
      })
  void acceptsASafeOrLocalIssuer(String issuer) {
    assertThat(ProductionReadiness.unsafe(URI.create(issuer), List.of("https://a.example")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example.gov.cn/realms/x", "http://localhost.evil.example/x"})
  void refusesAnIssuerInPlainHttp(String issuer) {
    assertThat(ProductionReadiness.unsafe(URI.create(issuer), List.of()))
        .singleElement()
        .asString()
        .contains("quarkus.oidc.auth-server-url");
  }

  @Test
  void refusesToBeReadByEveryOrigin() {
    assertThat(ProductionReadiness.unsafe(URI.create("https://id.example"), List.of("*")))
        .singleElement()
        .asString()
        .contains("cors-origins");
  }
}
