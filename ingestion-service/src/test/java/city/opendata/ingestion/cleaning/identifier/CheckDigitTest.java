package city.opendata.ingestion.cleaning.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check characters are for: the two errors that people make when they type. */
class CheckDigitTest {

  private static final String DIGITS = "0123456789";
  private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  static Stream<Arguments> numbers() {
    Identifier citizenId = new CitizenId(LocalDate.of(2025, 1, 1));
    Identifier creditCode = new CreditCode();
    Identifier organisationCode = new OrganisationCode();
    return Stream.of(
        Arguments.of(citizenId, DIGITS + "X", "320205190001010014"),
        Arguments.of(citizenId, DIGITS + "X", "320281190002280020"),
        Arguments.of(citizenId, DIGITS + "X", "32020619020202008X"),
        Arguments.of(citizenId, DIGITS + "X", "830000190106150176"),
        Arguments.of(citizenId, DIGITS + "X", "932840190001010011"),
        Arguments.of(creditCode, CREDIT_CODE, "11320200000000000J"),
        Arguments.of(creditCode, CREDIT_CODE, "91320205MA0000007B"),
        Arguments.of(creditCode, CREDIT_CODE, "52320213MJ000000XK"),
        Arguments.of(creditCode, CREDIT_CODE, "91350100M000100Y43"),
        Arguments.of(organisationCode, DIGITS, "12345678-8"),
        Arguments.of(organisationCode, DIGITS, "00000000-0"),
        Arguments.of(organisationCode, DIGITS, "D2143569-X"),
        Arguments.of(organisationCode, DIGITS, "MA1TEST0-2"),
        Arguments.of(new BankCard(), DIGITS, "6220000000000001"),
        Arguments.of(new BusinessLicence(), DIGITS, "110108000000016"),
        Arguments.of(new HongKongId(), DIGITS, "A123456(3)"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void catchesEveryOtherCharacterInOnePlace(Identifier kind, String characters, String number) {
    assertThat(Texts.check(kind, number)).isEqualTo(Verdict.VALID);
    for (int i = 0; i < number.length(); i++) {
      for (char other : characters.toCharArray()) {
        if (number.charAt(i) != other && characters.indexOf(number.charAt(i)) >= 0) {
          String wrong = number.substring(0, i) + other + number.substring(i + 1);
          assertThat(Texts.check(kind, wrong)).as(wrong).isNotEqualTo(Verdict.VALID);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void catchesEverySwapOfNeighbours(Identifier kind, String characters, String number) {
    for (int i = 0; i + 1 < number.length(); i++) {
      char left = number.charAt(i);
      char right = number.charAt(i + 1);
      if (left != right && !isBlindSpot(kind, left, right)) {
        String wrong = number.substring(0, i) + right + left + number.substring(i + 2);
        assertThat(Texts.check(kind, wrong)).as(wrong).isNotEqualTo(Verdict.VALID);
      }
    }
  }

  /** Luhn's formula cannot tell 09 from 90, nor an organisation code letters eleven away. */
  private static boolean isBlindSpot(Identifier kind, char left, char right) {
    return switch (kind) {
      case BankCard _ -> Math.abs(left - right) == 9;
      case OrganisationCode _ -> !Character.isDigit(left) || !Character.isDigit(right);
      default -> false;
    };
  }
}
