package city.opendata.ingestion.cleaning.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private final CitizenId citizenId = new CitizenId(TODAY);

  @ParameterizedTest
  @CsvSource({
    "320205190001010014, VALID",
    "320281190002280020, VALID",
    "32020619020202008X, VALID",
    "320213190402290037, VALID",
    "11010519491231002X, VALID",
    "320205190001010015, WRONG_CHECK_DIGIT",
    "320205190002290011, IMPOSSIBLE_DATE",
    "320205190013010011, IMPOSSIBLE_DATE",
    "320205209901010017, IMPOSSIBLE_DATE",
    "32020519000101001, WRONG_FORM",
    "32020619020202008x, WRONG_FORM",
    "3.20205E+17, DESTROYED",
    "3.20205190001E17, DESTROYED",
    "3e17, DESTROYED"
  })
  void judgesTheNumberOfACitizen(String text, Verdict verdict) {
    assertThat(Texts.check(citizenId, text)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"810000190001010042", "830000190106150176", "932840190001010011"})
  void takesThePermitsThatHaveTheSameLayout(String text) {
    assertThat(Texts.check(citizenId, text)).isEqualTo(Verdict.VALID);
  }

  @Test
  void aNumberOutlivesTheDivisionThatIssuedIt() {
    assertThat(Texts.check(citizenId, "320202190001010015")).isEqualTo(Verdict.VALID);
    assertThat(Texts.check(citizenId, withCheck("32272119600101001"))).isEqualTo(Verdict.VALID);
  }

  @Test
  void aCountyThatIsMissingInAKnownPrefectureIsNoReasonToRefuse() {
    assertThat(Texts.check(citizenId, withCheck("32029919600101001"))).isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99020519000101001",
        "32990119600101001",
        "81010019600101001",
        "32000019600101001"
      })
  void anAreaThatNeverWasIsUnknown(String body) {
    assertThat(Texts.check(citizenId, withCheck(body))).isEqualTo(Verdict.UNKNOWN_REGION);
  }

  @Test
  void whoIsBornTodayIsAndWhoIsBornTomorrowIsNot() {
    assertThat(Texts.check(citizenId, withCheck("32020520250101001"))).isEqualTo(Verdict.VALID);
    assertThat(Texts.check(citizenId, withCheck("32020520250102001")))
        .isEqualTo(Verdict.IMPOSSIBLE_DATE);
    assertThat(Texts.check(citizenId, withCheck("32020518500101001"))).isEqualTo(Verdict.VALID);
    assertThat(Texts.check(citizenId, withCheck("32020518491231001")))
        .isEqualTo(Verdict.IMPOSSIBLE_DATE);
  }

  @Test
  void everyDayOfTheCalendarIsABirthdayAndNoOther() {
    LocalDate first = LocalDate.of(1896, 1, 1);
    LocalDate last = LocalDate.of(1904, 12, 31);
    int valid = 0;
    for (int date = 1896_00_00; date <= 1904_99_99; date++) {
      Verdict verdict = Texts.check(citizenId, withCheck("320205" + date + "001"));
      assertThat(verdict).isIn(Verdict.VALID, Verdict.IMPOSSIBLE_DATE);
      valid += verdict == Verdict.VALID ? 1 : 0;
    }
    assertThat(valid).isEqualTo(first.datesUntil(last.plusDays(1)).count());
  }

  @ParameterizedTest
  @CsvSource({
    "320205000101001, 320205190001010014",
    "320281010615002, 320281190106150028",
    "320202991231123, 320202199912311231",
    "320205 000101 001, 320205190001010014",
    "32020619020202008x, 32020619020202008X",
    "320206-19020202-008X, 32020619020202008X",
    "320205190001010014\u200B, 320205190001010014",
    "320206\u00A01902\u30000202 008x, 32020619020202008X"
  })
  void rewritesOtherSpellings(String text, String canonical) {
    assertThat(Texts.rewrite(citizenId, text)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'320205190001010014", "320205190001010014'", "‘320205190001010014’"})
  void dropsTheQuotationMarkThatKeptASpreadsheetFromCounting(String text) {
    assertThat(Texts.rewrite(citizenId, text)).contains("320205190001010014");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "320205190001010014",
        "3.20205E+17",
        "",
        "3202 0519",
        "see the notice on the wall"
      })
  void leavesAloneWhatIsCanonicalOrNoNumber(String text) {
    assertThat(Texts.rewrite(citizenId, text)).isEmpty();
  }

  /** By the recursive method of ISO 7064 clause 7.2, where the class uses weights. */
  private static String withCheck(String body) {
    int product = 0;
    for (int i = 0; i < body.length(); i++) {
      product = (product + body.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - product) % 11;
    return body + (check == 10 ? "X" : Integer.toString(check));
  }
}
