package city.opendata.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicOriginTest {

  @ParameterizedTest
  @CsvSource({
    "http, data.example.gov.cn, -1, http://data.example.gov.cn, 80",
    "http, localhost, 8080, http://localhost:8080, 8080",
    "https, data.example.gov.cn, 443, https://data.example.gov.cn, 443",
    "http, [::1], 8080, http://[::1]:8080, 8080",
  })
  void namesThePortOnlyWhenItIsUnusual(
      String scheme, String host, int port, String shown, int forwarded) {
    PublicOrigin origin = PublicOrigin.of(scheme, host, port);

    assertThat(origin).hasToString(shown);
    assertThat(origin.port()).isEqualTo(forwarded);
  }

  @Test
  void readsAConfiguredAddress() {
    assertThat(PublicOrigin.of(URI.create("https://data.example.gov.cn/")).secure()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a/b", "a@b", "a\"b", "-a", "a.", "a,b", "<script>", "a_b", "滨湖"})
  void refusesAHostFromWhichNoLinkCanBeBuilt(String host) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicOrigin.of("http", host, 80));
  }

  @Test
  void refusesAnImpossiblePortOrScheme() {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicOrigin.of("http", "a", 65_536));
    assertThatIllegalArgumentException().isThrownBy(() -> PublicOrigin.of("gopher", "a", 80));
  }
}
