package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.dataset.DeclaredKinds.Declared;
import city.opendata.kit.event.EventRejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredKindsTest {

  private static DeclaredKinds of(String members) {
    return DeclaredKinds.of("{\"fields\": [{\"name\": \"a\", " + members + "}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format\": \"mobile\"",
        "\"sensitivity\": {\"kind\": \"mobile\"}",
        "\"sensitivity\": {\"kind\": \"mobile\", \"public\": false}, \"mask\": null",
        "\"format\": \"mobile\", \"sensitivity\": {\"kind\": \"landline\", \"public\": true}"
      })
  void aFieldByWhichAPersonIsFoundIsOpenWithoutAMask(String members) {
    assertThat(of(members).open()).containsExactly(new Declared("a", SensitiveKind.MOBILE));
  }

  @Test
  void aMaskClosesIt() {
    assertThat(of("\"format\": \"mobile\", \"mask\": {\"method\": \"drop\"}").open()).isEmpty();
  }

  @Test
  void reviewersMayAgreeThatOneKindIsPublic() {
    DeclaredKinds kinds =
        of("\"format\": \"mobile\", \"sensitivity\": {\"kind\": \"mobile\", \"public\": true}");

    assertThat(kinds.open()).isEmpty();
    assertThat(kinds.agree("a", SensitiveKind.MOBILE)).isTrue();
    assertThat(kinds.agree("a", SensitiveKind.CITIZEN_ID)).isFalse();
    assertThat(kinds.agree("b", SensitiveKind.MOBILE)).isFalse();
  }

  @Test
  void nobodyCanAgreeThatANumberOfAPersonIsPublic() {
    DeclaredKinds kinds = of("\"sensitivity\": {\"kind\": \"citizen-id\", \"public\": true}");

    assertThat(kinds.agreed()).isEmpty();
    assertThat(kinds.open()).containsExactly(new Declared("a", SensitiveKind.CITIZEN_ID));
  }

  @Test
  void whatFindsNobodyAloneNeedsNoMask() {
    assertThat(of("\"sensitivity\": {\"kind\": \"sex\"}").open()).isEmpty();
    assertThat(of("\"format\": \"credit-code\""))
        .isEqualTo(new DeclaredKinds(List.of(), List.of()));
  }

  @Test
  void aKindMustExist() {
    assertThatThrownBy(() -> of("\"sensitivity\": {\"kind\": \"shoe-size\"}"))
        .isInstanceOf(EventRejectedException.class);
  }
}
