package city.opendata.ingestion.cleaning.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value may be an identifier of several kinds, or of none: only its field tells which. */
class LookAlikeTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  static Stream<Arguments> lookAlikes() {
    return Stream.of(
        Arguments.of("citizen, 18 digits", "320205190001010014", kinds(IdentifierKind.CITIZEN_ID)),
        Arguments.of("company, 18 digits", "91320211MA00001970", kinds(IdentifierKind.CREDIT_CODE)),
        Arguments.of("statistical code", "32020500123", kinds()),
        Arguments.of("telephone", "13800000000", kinds(IdentifierKind.MOBILE)),
        Arguments.of("order number", "2023050112345677", kinds(IdentifierKind.BANK_CARD)),
        Arguments.of("order number", "2023050112345678", kinds()),
        Arguments.of("day", "20230501", kinds(IdentifierKind.TRAVEL_PERMIT)),
        Arguments.of("passport of Hong Kong", "H00000000", hongKong()),
        Arguments.of("day", "210102", kinds(IdentifierKind.DIVISION_CODE)),
        Arguments.of("version", "1.2.3.4", kinds(IdentifierKind.IP_ADDRESS)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("lookAlikes")
  void isWhatItCouldBe(String what, String text, Set<IdentifierKind> expected) {
    Set<IdentifierKind> found = EnumSet.noneOf(IdentifierKind.class);
    for (IdentifierKind kind : IdentifierKind.values()) {
      if (Texts.check(kind.create(TODAY), text) == Verdict.VALID) {
        found.add(kind);
      }
    }

    assertThat(found).as(what).isEqualTo(expected);
  }

  @Test
  void aTenthOfAllNumbersPassesForACardAndAnEleventhForACitizen() {
    Identifier card = new BankCard();
    Identifier citizen = new CitizenId(TODAY);
    int cards = 0;
    int citizens = 0;
    for (int i = 0; i < 11_000; i++) {
      cards += Texts.check(card, "62000000000" + (10_000 + i)) == Verdict.VALID ? 1 : 0;
      citizens += Texts.check(citizen, "3202051960010" + (10_000 + i)) == Verdict.VALID ? 1 : 0;
    }

    assertThat(cards).isEqualTo(1_100);
    assertThat(citizens).isBetween(900, 1_000);
  }

  private static Set<IdentifierKind> hongKong() {
    return kinds(IdentifierKind.PASSPORT, IdentifierKind.TRAVEL_PERMIT);
  }

  private static Set<IdentifierKind> kinds(IdentifierKind... kinds) {
    return kinds.length == 0 ? Set.of() : Set.of(kinds);
  }
}
