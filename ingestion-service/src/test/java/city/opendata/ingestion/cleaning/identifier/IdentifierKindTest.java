package city.opendata.ingestion.cleaning.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierKindTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @CsvFileSource(resources = "verdicts.csv", numLinesToSkip = 1)
  void checksAsTheStandardsSay(String kind, String text, Verdict verdict) {
    Identifier identifier = identifier(kind);

    assertThat(Texts.check(identifier, text)).isEqualTo(verdict);
    if (verdict == Verdict.VALID) {
      assertThat(Texts.rewrite(identifier, text)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1, quoteCharacter = '~')
  void rewritesOtherSpellings(String kind, String text, String canonical) {
    Identifier identifier = identifier(kind);

    assertThat(Texts.check(identifier, text)).isNotEqualTo(Verdict.VALID);
    assertThat(Texts.rewrite(identifier, text)).contains(canonical);
    assertThat(Texts.check(identifier, canonical)).isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "no-spellings.csv", numLinesToSkip = 1, quoteCharacter = '~')
  void leavesAloneWhatItCannotRead(String kind, String text) {
    assertThat(Texts.rewrite(identifier(kind), text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasASampleThatIsValid(IdentifierKind kind) {
    String sample = Samples.OF.get(kind);

    assertThat(sample).isNotNull();
    assertThat(Texts.check(kind.create(TODAY), sample)).isEqualTo(Verdict.VALID);
    assertThat(Texts.check(kind.create(TODAY), "")).isEqualTo(Verdict.WRONG_FORM);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsWireName(IdentifierKind kind) {
    assertThat(kind.wireName()).matches("[a-z]+(-[a-z]+)*");
    assertThat(IdentifierKind.ofWireName(kind.wireName())).contains(kind);
  }

  @Test
  void anUnknownNameIsNoKind() {
    assertThat(IdentifierKind.ofWireName("CITIZEN_ID")).isEmpty();
    assertThat(IdentifierKind.ofWireName("")).isEmpty();
  }

  @Test
  void luhnsFormulaHoldsForNumbersThatAreNoCards() {
    byte[] classic = {'7', '9', '9', '2', '7', '3', '9', '8', '7', '1', '3'};

    assertThat(BankCard.passesLuhn(classic, 0, classic.length)).isTrue();
    assertThat(new BankCard().check(classic, 0, classic.length)).isEqualTo(Verdict.WRONG_FORM);
  }

  private static Identifier identifier(String kind) {
    return IdentifierKind.ofWireName(kind).orElseThrow().create(TODAY);
  }
}
