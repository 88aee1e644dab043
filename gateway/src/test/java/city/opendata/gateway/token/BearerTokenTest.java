package city.opendata.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @Test
  void noHeaderIsAnAnonymousCall() {
    assertThat(BearerToken.from(List.of())).isInstanceOf(BearerToken.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER   a.b.c"})
  void readsASignedToken(String header) {
    assertThat(BearerToken.from(List.of(header))).isEqualTo(new BearerToken.Present("a.b.c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "DPoP a.b.c",
        "a.b.c",
        "Bearer a.b.c, Bearer d.e.f",
        "Bearer a.b.c x",
        "Bearer \ta.b.c",
        "Bearer a b"
      })
  void refusesWhatIsNoBearerToken(String header) {
    assertThat(BearerToken.from(List.of(header))).isInstanceOf(BearerToken.Unusable.class);
  }

  @Test
  void refusesTwoHeaders() {
    assertThat(BearerToken.from(List.of("Bearer a.b.c", "Bearer a.b.c")))
        .isInstanceOf(BearerToken.Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer abc",
        "Bearer a.b",
        "Bearer a.b.",
        "Bearer .b.c",
        "Bearer a.b.c.d",
        "Bearer a.b.c=",
        "Bearer a+b.c.d"
      })
  void refusesATokenThatIsNotSigned(String header) {
    assertThat(BearerToken.from(List.of(header))).isInstanceOf(BearerToken.Malformed.class);
  }

  @Test
  void neverPrintsTheToken() {
    assertThat(BearerToken.from(List.of("Bearer aaa.bbb.ccc")).toString())
        .doesNotContain("aaa", "bbb", "ccc");
  }
}
