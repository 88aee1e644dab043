package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskDefaultsTest {

  private static final MaskDefaults DEFAULTS = new MaskDefaults(LocalDate.of(2025, 1, 1), 1);

  @ParameterizedTest
  @CsvSource({
    "name, surname, drop",
    "citizen-id, keep-ends, drop",
    "mobile, keep-ends, drop",
    "landline, keep-ends, drop",
    "address, address-to, address-to",
    "bank-card, keep-ends, drop",
    "email, email-domain, drop",
    "plate, keep-ends, drop",
    "passport, keep-ends, drop",
    "birth-date, date-to-year, date-to-band",
    "ip-address, ip-prefix, drop",
    "coordinates, grid, grid",
    "vin, keep-ends, pseudonym",
    "medical-record, keep-ends, pseudonym",
    "amount, round-number, round-number"
  })
  void aSensitiveKindIsMaskedByItsOpenType(String kind, String conditional, String open) {
    assertThat(DEFAULTS.conditional(kind)).map(Mask::method).contains(conditional);
    assertThat(DEFAULTS.unconditional(kind)).map(Mask::method).contains(open);
  }

  @ParameterizedTest
  @CsvSource({
    "citizen-id, 320205199001010014, 320205********0014",
    "mobile, 13812340000, 138****0000",
    "landline, 051081234500, 0510******00",
    "plate, 苏B12345, 苏B1***5",
    "passport, E012345600, E0******00",
    "name, 欧阳修, 欧阳*"
  })
  void whatIsCustomaryLooksAsOnNotices(String kind, String value, String masked) {
    assertThat(DEFAULTS.conditional(kind).map(mask -> MaskRun.text(mask, value))).contains(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"credit-code", "organisation-code", "division-code", "url"})
  void whatIsPublicIsNotMasked(String kind) {
    assertThat(DEFAULTS.conditional(kind)).isEmpty();
    assertThat(DEFAULTS.unconditional(kind)).isEmpty();
  }

  @Test
  void coordinatesOfEveryoneAreCoarser() {
    assertThat(
            Stream.of(DEFAULTS.conditional("coordinates"), DEFAULTS.unconditional("coordinates"))
                .map(mask -> mask.orElseThrow().parameters().get("decimals")))
        .containsExactly(3, 2);
  }
}
