package city.opendata.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionReadinessTest {

  @Test
  void aSafeStartIsAllowed() {
    assertThat(
            ProductionReadiness.unsafe(
                "https://id.example.gov.cn/realms/open-data",
                Optional.of("Zx81-longer-than-a-word"),
                Optional.of("https://portal.example.gov.cn")))
        .isEmpty();
  }

  @Test
  void aLocalIssuerMaySpeakPlainHttp() {
    assertThat(
            ProductionReadiness.unsafe(
                "http://localhost:8180/realms/open-data", Optional.empty(), Optional.empty()))
        .isEmpty();
  }

  @Test
  void everyUnsafeSettingIsNamed() {
    assertThat(
            ProductionReadiness.unsafe(
                "http://id.example.gov.cn/realms/open-data",
                Optional.of("postgres"),
                Optional.of("https://a.example,*")))
        .satisfiesExactly(
            issuer -> assertThat(issuer).contains("quarkus.oidc.auth-server-url"),
            password -> assertThat(password).contains("quarkus.datasource.password"),
            origins -> assertThat(origins).contains("quarkus.http.cors.origins"));
  }
}
