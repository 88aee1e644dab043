package city.opendata.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.gateway.edge.RequestTarget.RefusedException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/catalog",
        "/api/catalog/",
        "/api/data/v1/township-streets.csv",
        "/api/data/v1/%E8%A1%97%E9%81%93",
        "/api/data/v1/a...b/.well-known",
        "/api/data/v1/x?areaCode=eq.320211&select=code,name&or=(a.eq.1,b.eq.2)",
        "/api/data/v1/x?name=like.*%25*&empty=&flag",
      })
  void keepsATargetThatIsInNormalForm(String raw) throws RefusedException {
    assertThat(RequestTarget.parse(raw).uri()).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api/catalog",
        "http://elsewhere/api/catalog",
        "//api/catalog",
        "/api//catalog",
        "/api/catalog/..",
        "/api/catalog/../evaluation",
        "/api/catalog/./v1",
        "/api/catalog/%2e%2e/q/health",
        "/api/catalog/%2E./q",
        "/api/catalog/..%2fq",
        "/api/catalog%2Fv1",
        "/api/catalog%5c..",
        "/api/catalog\\..\\q",
        "/api/catalog/%252e%252e/q",
        "/api/catalog;x=1/v1",
        "/api/catalog%3bx",
        "/api/catalog/%00",
        "/api/catalog/%0d%0aX:1",
        "/api/catalog/%7f",
        "/api/catalog/%",
        "/api/catalog/%2",
        "/api/catalog/%zz",
        "/api/catalog/#part",
        "/api/catalog/a b",
        "/api/catalog/\t",
        "/api/catalog/{id}",
      })
  void refusesAPathThatCouldBeReadInTwoWays(String raw) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> RequestTarget.parse(raw))
        .matches(refused -> !refused.isInQuery());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x?a=%", "/x?a=5%25&b=%g1", "/x?a=b c", "/x?a=b#c", "/x?a=\u0001"})
  void refusesAQueryWithABrokenEscape(String raw) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> RequestTarget.parse(raw))
        .matches(RefusedException::isInQuery);
  }

  @ParameterizedTest
  @CsvSource({
    "/x?q=a|b, /x?q=a%7Cb",
    "/x?q=[1]{2}, /x?q=%5B1%5D%7B2%7D",
    "'/x?q=\"<>^`\\', /x?q=%22%3C%3E%5E%60%5C",
    // Two bytes of UTF-8 as ISO 8859-1 characters, and a character that was decoded before.
    "/x?q=\u00c3\u00a9, /x?q=%C3%A9",
    "/x?q=\u6ee8, /x?q=%E6%BB%A8",
    "/\u6ee8, /%E6%BB%A8",
    // What needs no escape stands without one, so that nothing can hide behind it.
    "/%71/health, /q/health",
    "/api/%63%41talog/%7Ex%2d, /api/cAtalog/~x-",
    "/%e8%a1%97, /%E8%A1%97",
  })
  void escapesWhatMayNotStandInAUri(String raw, String escaped) throws RefusedException {
    assertThat(RequestTarget.parse(raw).uri()).isEqualTo(escaped);
  }

  @Test
  void whateverPassesIsNormalAndStaysTheSame() {
    Random random = new Random(20_260_501);
    String alphabet = "/..%2eEfF5cC;\\?ab#\u00e6";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder raw = new StringBuilder("/");
      for (int length = random.nextInt(14); length > 0; length--) {
        raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        RequestTarget target = RequestTarget.parse(raw.toString());
        assertThat(RequestTarget.parse(target.uri())).isEqualTo(target);
        assertThat(target.path()).startsWith("/").doesNotContain("//", "/../", "\\", ";", "#");
        assertThat(java.net.URI.create("http://h" + target.uri()).normalize().getRawPath())
            .isEqualTo(target.path());
      } catch (RefusedException refused) {
        assertThat(refused).isNotNull();
      }
    }
  }
}
